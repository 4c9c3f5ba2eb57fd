/** How English speaks of what belongs to a country, by its code (ISO 3166-1). */
export const ADJECTIVES = new Map(
  Object.entries({
    AE: 'UAE', AF: 'Afghan', AL: 'Albanian', AM: 'Armenian', AO: 'Angolan', AR: 'Argentine', AT: 'Austrian', AU: 'Australian',
    AZ: 'Azerbaijani', BD: 'Bangladeshi', BE: 'Belgian', BG: 'Bulgarian', BH: 'Bahraini', BO: 'Bolivian', BR: 'Brazilian',
    BY: 'Belarusian', CA: 'Canadian', CH: 'Swiss', CL: 'Chilean', CM: 'Cameroonian', CN: 'Chinese', CO: 'Colombian', CU: 'Cuban',
    CY: 'Cypriot', CZ: 'Czech', DE: 'German', DK: 'Danish', DZ: 'Algerian', EC: 'Ecuadorian', EE: 'Estonian', EG: 'Egyptian',
    ES: 'Spanish', ET: 'Ethiopian', FI: 'Finnish', FR: 'French', GB: 'British', GE: 'Georgian', GH: 'Ghanaian', GR: 'Greek',
    HK: 'Hong Kong', HR: 'Croatian', HU: 'Hungarian', ID: 'Indonesian', IE: 'Irish', IL: 'Israeli', IN: 'Indian', IQ: 'Iraqi',
    IR: 'Iranian', IS: 'Icelandic', IT: 'Italian', JM: 'Jamaican', JO: 'Jordanian', JP: 'Japanese', KE: 'Kenyan', KG: 'Kyrgyz',
    KH: 'Cambodian', KP: 'North Korean', KR: 'South Korean', KW: 'Kuwaiti', KZ: 'Kazakh', LA: 'Lao', LB: 'Lebanese',
    LK: 'Sri Lankan', LT: 'Lithuanian', LV: 'Latvian', LY: 'Libyan', MA: 'Moroccan', MD: 'Moldovan', MM: 'Myanmar',
    MN: 'Mongolian', MO: 'Macao', MT: 'Maltese', MX: 'Mexican', MY: 'Malaysian', NG: 'Nigerian', NL: 'Dutch', NO: 'Norwegian',
    NP: 'Nepali', NZ: 'New Zealand', OM: 'Omani', PA: 'Panamanian', PE: 'Peruvian', PH: 'Philippine', PK: 'Pakistani',
    PL: 'Polish', PS: 'Palestinian', PT: 'Portuguese', PY: 'Paraguayan', QA: 'Qatari', RO: 'Romanian', RS: 'Serbian',
    RU: 'Russian', RW: 'Rwandan', SA: 'Saudi', SD: 'Sudanese', SE: 'Swedish', SG: 'Singapore', SI: 'Slovenian', SK: 'Slovak',
    SN: 'Senegalese', SO: 'Somali', SY: 'Syrian', TH: 'Thai', TJ: 'Tajik', TM: 'Turkmen', TN: 'Tunisian', TR: 'Turkish',
    TW: 'Taiwan', TZ: 'Tanzanian', UA: 'Ukrainian', UG: 'Ugandan', US: 'US', UY: 'Uruguayan', UZ: 'Uzbek', VE: 'Venezuelan',
    VN: 'Vietnamese', YE: 'Yemeni', ZA: 'South African', ZM: 'Zambian', ZW: 'Zimbabwean',
  }),
); // biome-ignore format: one table
