// Places that releases are often about, so that a figure of theirs is never taken for one of a region whose lexicon lacks
// them. Those that a region does have are left out of its list.

function listOf(words: string): readonly string[] {
  return words.trim().split(/\s*,\s*/)
}

export const ENGLISH: readonly string[] = listOf(`
  European Union, EU, euro area, eurozone, euro zone, ASEAN, OECD, G7, G20, United States, U.S., US, USA, America, American, Canada, Mexico,
  Brazil, Argentina, Chile, Peru, Colombia, United Kingdom, UK, U.K., Britain, England, Scotland, Wales, Ireland, France, Germany,
  Bavaria, Italy, Spain, Portugal, Netherlands, Belgium, Luxembourg, Switzerland, Austria, Poland, Czechia, Hungary, Greece, Sweden, Norway,
  Denmark, Finland, Iceland, Ukraine, Russia, Turkey, Türkiye, Israel, Saudi Arabia, United Arab Emirates, UAE, Qatar, Iran, Iraq, Egypt,
  Nigeria, Kenya, Ethiopia, South Africa, Africa, India, Pakistan, Bangladesh, Sri Lanka, Nepal, Japan, Tokyo, Osaka, Korea, Seoul, Vietnam,
  Viet Nam, Thailand, Malaysia, Singapore, Indonesia, Philippines, Cambodia, Laos, Myanmar, Mongolia, Kazakhstan, Uzbekistan, Australia,
  New Zealand, Hong Kong, Macao, Macau, Taiwan, London, Paris, Berlin, New York, California, Texas, Silicon Valley, Greater Bay Area,
  Guangdong-Hong Kong-Macao, Beijing-Tianjin-Hebei, Chengdu-Chongqing, Dongguan, Xiamen, Shenyang, Dalian, Harbin, Changchun, Shijiazhuang,
  Tangshan, Taiyuan, Xi'an, Lanzhou, Kunming, Guiyang, Nanning, Nanchang, Haikou, Sanya, Urumqi, Hohhot, Zhuhai, Huizhou, Zhongshan,
  Xiong'an, Luoyang, Yichang, Weifang, Linyi, Pearl River Delta, Bohai, Northeast China, Western Region`)

export const CHINESE: readonly string[] = listOf(`
  欧盟, 欧元区, 东盟, 经合组织, 美国, 加拿大, 墨西哥, 巴西, 阿根廷, 智利, 秘鲁, 英国, 法国, 德国, 意大利, 西班牙, 葡萄牙, 荷兰, 比利时, 瑞士, 奥地利, 波兰, 捷克,
  匈牙利, 希腊, 瑞典, 挪威, 丹麦, 芬兰, 乌克兰, 俄罗斯, 土耳其, 以色列, 沙特, 阿联酋, 卡塔尔, 伊朗, 伊拉克, 埃及, 尼日利亚, 肯尼亚, 埃塞俄比亚, 南非, 非洲, 印度, 巴基斯坦,
  孟加拉国, 斯里兰卡, 尼泊尔, 日本, 东京, 韩国, 首尔, 越南, 泰国, 马来西亚, 新加坡, 印度尼西亚, 印尼, 菲律宾, 柬埔寨, 老挝, 缅甸, 蒙古国, 哈萨克斯坦, 乌兹别克斯坦, 澳大利亚,
  新西兰, 香港, 澳门, 台湾, 粤港澳大湾区, 大湾区, 京津冀, 成渝, 珠三角, 长江中游, 东莞, 厦门, 沈阳, 大连, 哈尔滨, 长春, 石家庄, 唐山, 太原, 西安, 兰州, 昆明, 贵阳, 南宁, 南昌, 海口, 三亚,
  乌鲁木齐, 呼和浩特, 珠海, 惠州, 中山市, 雄安, 洛阳, 宜昌, 潍坊, 临沂, 赣州, 桂林, 柳州, 襄阳, 绵阳, 遵义, 银川, 西宁, 拉萨, 保定, 廊坊, 邯郸, 包头, 鄂尔多斯, 榆林, 淄博, 济宁, 威海, 东北三省, 西部地区, 中部六省`)
