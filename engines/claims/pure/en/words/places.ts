// Names of places that an English text without a lexicon is known to mean by its words alone, divided by commas.

/** What countries make up. */
export const REGION_NAMES = `
European Union, EU, euro area, Euro area, Euro Area, eurozone, Eurozone, ASEAN, Africa, Sub-Saharan Africa, North Africa, East Africa, West Africa, Southern Africa, Asia, East Asia,
South Asia, Southeast Asia, South-East Asia, Central Asia, Asia-Pacific, Asia Pacific, Europe, Western Europe, Central Europe, Eastern Europe, Northern Europe, Southern Europe,
Latin America, North America, South America, Central America, the Americas, Caribbean, Middle East, Oceania, Scandinavia,
the Northeast, the Northwest, the Southeast, the Southwest, the Midwest, the North, the South, the East, the West`

export const COUNTRY_NAMES = `
Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan,
Bolivia, Bosnia and Herzegovina, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon, Canada, Cape Verde, Central African Republic, Chad, Chile, China,
Colombia, Comoros, Costa Rica, Croatia, Cuba, Cyprus, Czechia, Czech Republic, Denmark, Djibouti, Dominica, Dominican Republic, Ecuador, Egypt, El Salvador, Equatorial Guinea,
Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Greece, Grenada, Guatemala, Guinea, Guinea-Bissau, Guyana, Haiti, Honduras,
Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Côte d’Ivoire, Côte d'Ivoire, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Kosovo, Kuwait,
Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius, Mexico,
Micronesia, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia,
Norway, Oman, Pakistan, Palau, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Republic of Korea, Romania, Russia, Russian Federation,
Rwanda, Samoa, San Marino, Saudi Arabia, Senegal, Serbia, Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South Korea, South Sudan,
Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Tajikistan, Tanzania, Thailand, Timor-Leste, Togo, Tonga, Trinidad and Tobago, Tunisia, Turkey, Türkiye, Turkmenistan,
Uganda, Ukraine, United Arab Emirates, UAE, United Kingdom, UK, U.K., Great Britain, Britain, United States, United States of America, USA, U.S.A., US, U.S., Uruguay, Uzbekistan,
Vanuatu, Venezuela, Vietnam, Viet Nam, Yemen, Zambia, Zimbabwe, Aruba, Bermuda, Cayman Islands, Congo, Curaçao, Faroe Islands, French Polynesia, Gibraltar, Greenland,
Guam, Marshall Islands, Nauru, New Caledonia, Saint Lucia, St. Lucia, Sint Maarten, Tuvalu`

/** What a country is made up of, where releases tell figures by it. */
export const PROVINCE_NAMES = `
England, Scotland, Wales, Northern Ireland, Hong Kong, Macao, Macau, Taiwan, Puerto Rico,
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland,
Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York State, North Carolina, North Dakota, Ohio,
Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Washington State, Wisconsin, Wyoming,
Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland and Labrador, Nova Scotia, Ontario, Prince Edward Island, Quebec, Québec, Saskatchewan, Yukon, Nunavut,
New South Wales, NSW, Victoria, Queensland, South Australia, Western Australia, Tasmania, Northern Territory, Australian Capital Territory,
Bavaria, Saxony, Hesse, Catalonia, Andalusia, Lombardy, Flanders, Wallonia, Brittany, Normandy,
Andhra Pradesh, Assam, Bihar, Goa, Gujarat, Haryana, Himachal Pradesh, Karnataka, Kerala, Madhya Pradesh, Maharashtra, Odisha, Punjab, Rajasthan, Tamil Nadu, Telangana, Uttar Pradesh, West Bengal,
Beijing, Tianjin, Hebei, Shanxi, Inner Mongolia, Liaoning, Jilin, Heilongjiang, Shanghai, Jiangsu, Zhejiang, Anhui, Fujian, Jiangxi, Shandong, Henan, Hubei, Hunan, Guangdong,
Guangxi, Hainan, Chongqing, Sichuan, Guizhou, Yunnan, Tibet, Xizang, Shaanxi, Gansu, Qinghai, Ningxia, Xinjiang`

export const CITY_NAMES = `
London, Birmingham, Manchester, Liverpool, Leeds, Edinburgh, Glasgow, Cardiff, Belfast, Dublin, Paris, Lyon, Marseille, Berlin, Hamburg, Munich, Frankfurt, Rome, Milan, Madrid,
Barcelona, Lisbon, Amsterdam, Rotterdam, Brussels, Antwerp, Geneva, Zurich, Vienna, Prague, Warsaw, Budapest, Athens, Copenhagen, Stockholm, Oslo, Helsinki, Moscow, Istanbul,
New York City, New York, Chicago, Los Angeles, San Francisco, Boston, Houston, Dallas, Seattle, Miami, Philadelphia, Toronto, Vancouver, Montreal, Mexico City, São Paulo,
Rio de Janeiro, Buenos Aires, Tokyo, Osaka, Seoul, Busan, Mumbai, Delhi, New Delhi, Bengaluru, Chennai, Jakarta, Bangkok, Manila, Hanoi, Ho Chi Minh City, Kuala Lumpur, Dubai,
Abu Dhabi, Cairo, Lagos, Nairobi, Johannesburg, Cape Town, Sydney, Melbourne, Brisbane, Perth, Auckland,
Guangzhou, Shenzhen, Nanjing, Suzhou, Wuxi, Hangzhou, Ningbo, Hefei, Wuhan, Changsha, Chengdu, Xi'an, Xi’an, Qingdao, Jinan, Zhengzhou, Dalian, Shenyang, Xiamen, Fuzhou, Dongguan, Foshan, Kunming`
