/**
 * 異体字: characters that a register, a signboard and a visiting card write differently for the same name. Each group folds
 * into its first character, for searching only; what a business calls itself is kept and printed as it is.
 *
 * Sources: the old forms of 常用漢字表 and 人名用漢字, and the variants common in family and company names.
 * It errs on the side of finding too much: 斉 and 斎 are different characters, yet nobody on the phone can say which
 * 斉藤 it was. NFKC has already folded most CJK compatibility ideographs (U+FA19 → 神); only those that Unicode counts
 * as characters of their own (U+FA11 﨑) need to stand here.
 */
const NAME_VARIANTS =
  '高髙 崎﨑嵜 斎齋斉齊亝斊 辺邊邉 浜濱濵 沢澤 広廣 国國囯圀 桜櫻 島嶋嶌㠀 峰峯 富冨 吉𠮷 徳德 真眞 恵惠 栄榮 滝瀧 竜龍 ' +
  '渕淵渊 館舘 関關 円圓 岳嶽 亀龜 鶴靏靍 鉄鐵銕鉃 万萬 条條 柳栁桺 桑桒 桧檜 曽曾 蒋蔣 薮藪 芦蘆 秋穐龝 松枩 野埜 ' +
  '梅楳 船舩 枡桝 壷壺 間閒 宮宫 清淸 青靑 彦彥 姫姬 内內 教敎 強强 朗朖 晃晄 凛凜 尭堯 槙槇 遥遙 瑶瑤 ' +
  '禄祿 穂穗 弥彌 頼賴 黒黑 黄黃 塩鹽 浅淺 涼凉 渋澁 温溫 瀬瀨 涛濤 煕熙凞 巌巖 巻卷 帯帶 庄莊荘 芸藝 薫薰 蛍螢 裏裡 ' +
  '豊豐 郷鄕 醤醬 鈎鉤 録錄 鎮鎭 雑雜 静靜 顕顯 鴎鷗 麦麥 麺麵 闘鬪 氷冰 角⻆ 西⻄ 長⻑ 食⻝ 鬼⻤ 虎⻁ 歯齒⻭ 民⺠ 見⻅ ' +
  '橋槗𣘺 喜㐂 磯礒 土圡 功㓛 卯夘 宜冝 昂昻 皓晧 緒緖 即卽 呉吳';

/** Old forms (旧字体) and new ones, beyond those above. */
const OLD_FORMS =
  '与與 並竝 両兩 争爭 亘亙 亜亞 仏佛 会會 伝傳 体體 余餘 来來 侭儘 倹儉 仮假 価價 偽僞 児兒 党黨 写寫 処處 凾函 ' +
  '剣劍劔剱 剤劑 剰剩 励勵 労勞 効效 勅敕 勧勸 勲勳 区區 医醫 単單 厳嚴 参參 双雙 収收 叙敍 台臺䑓 号號 呑吞 嘱囑 噛嚙 ' +
  '団團 囲圍 図圖 圧壓 堕墮 塁壘 増增 壊壞 壌壤 壮壯 声聲 壱壹 売賣 変變 奥奧 奨奬獎 妊姙 学學 宝寶寳 実實 寛寬 寝寢 ' +
  '対對 専專 将將 寿壽 尽盡 届屆 属屬 峡峽 巣巢 帰歸 幣幤 庁廳 廃廢 応應 弁辨瓣辯 弐貳 弾彈 当當 径徑 従從 恋戀 恒恆 ' +
  '悪惡 悩惱 惨慘 慎愼 懐懷 戦戰 戯戲 戸戶 払拂 抜拔 択擇 拝拜 拠據 拡擴 挙擧 挟挾 掲揭 掴摑 摂攝 撃擊 数數 断斷 旧舊 ' +
  '昼晝 暁曉 暦曆 枢樞 桟棧 梼檮 検檢 楼樓 楽樂 様樣 横橫 権權 欧歐 歓歡 歩步 歴歷 残殘 殴毆 殻殼 毎每 気氣 没沒 浄淨 ' +
  '渉涉 済濟 湾灣 満滿 滞滯 潜潛 灯燈 炉爐 点點 為爲 焼燒 営營 犠犧 状狀 独獨 狭狹 猟獵 献獻 獣獸 産產 画畫 畳疊 ' +
  '発發 県縣 砕碎 鉱鑛礦砿 礼禮 祷禱 秘祕 称稱 税稅 稲稻 穏穩 穣穰 竃竈 粋粹 粛肅 糸絲 経經 絵繪 継繼 続續 総總 緑綠 縁緣 ' +
  '縄繩 縦縱 繊纖 繋繫 缶罐 聡聰 聴聽 胆膽 脳腦 臓臟 舎舍 舗舖 艶艷 茎莖 莱萊 蔵藏 薬藥 虫蟲 蚕蠶 蛎蠣 蝉蟬 蛮蠻 衛衞 装裝 ' +
  '覇霸 覚覺 覧覽 観觀 触觸 訳譯 証證 説說 読讀 誉譽 謡謠 譲讓 賛贊 践踐 躯軀 転轉 軽輕 辞辭 逓遞 遅遲 迩邇 郎郞 酔醉 ' +
  '釈釋 銭錢 鋭銳 鋳鑄 錬鍊 陥陷 険險 随隨 隠隱 霊靈 頬頰 顔顏 駅驛 駆驅 騒騷 験驗 髄髓 鶏鷄 鯵鰺 鹸鹼 黙默 齢齡 填塡 剥剝 ' +
  '侠俠 倶俱 箪簞 晋晉 普暜';

/** The groups, for the specs that hold the table to its own rules. */
export const VARIANT_GROUPS: readonly string[] = `${NAME_VARIANTS} ${OLD_FORMS}`.split(' ');

const FOLD = new Map(
  VARIANT_GROUPS.flatMap((group) => {
    const [canonical = '', ...variants] = [...group];
    return variants.map((variant) => [variant, canonical] as const);
  }),
);

const VARIANTS = new RegExp(`[${[...FOLD.keys()].join('')}]`, 'gu');

/** The text with every variant replaced by the first character of its group. */
export function foldVariants(text: string): string {
  return text.replace(VARIANTS, (variant) => FOLD.get(variant) ?? variant);
}
