package io.drumbeat.number;

import io.drumbeat.phrase.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What money of each country is called beside an amount. */
final class Currencies {
    /** The currency's code by each of its names. */
    static final Map<String, String> BY_WORD = byWord(
            "CNY 人民币 rmb cny ¥",
            "USD 美元 美金 美刀 刀 us$ usd $",
            "HKD 港币 港元 港纸 hk$ hkd",
            "EUR 欧元 eur €",
            "GBP 英镑 gbp £",
            "JPY 日元 日币 日圆 jpy",
            "SGD 新币 新加坡元 新加坡币 sgd",
            "TWD 台币 新台币 twd ntd",
            "KRW 韩元 韩币 韩圆 krw",
            "THB 泰铢 thb",
            "AUD 澳元 澳币 澳刀 aud",
            "CAD 加元 加币 加刀 cad",
            "CHF 瑞郎 瑞士法郎 chf",
            "RUB 卢布 rub",
            "INR 卢比 印度卢比 inr",
            "MYR 马币 林吉特 令吉 myr",
            "VND 越南盾 vnd",
            "IDR 印尼盾 idr",
            "AED 迪拉姆 aed",
            "MOP 澳门元 澳门币 mop",
            "BRL 雷亚尔 brl");

    /** How names of money end: beside an amount, one that is not known is asked about rather than taken for yuan. */
    static final Words ENDINGS = Words.of("元", "币", "盾", "铢", "镑", "郎", "卢布", "比索", "里拉", "第纳尔", "克朗", "兰特", "里亚尔");

    /** Those that are no end of another word. */
    private static final Words ALONE = Words.of(ENDINGS.subList(5, ENDINGS.size()));

    private Currencies() {}

    private static Map<String, String> byWord(String... lines) {
        var all = new HashMap<String, String>();
        for (var line : lines) {
            var words = Arrays.asList(line.split(" "));
            words.subList(1, words.size()).forEach(word -> all.put(word, words.getFirst()));
        }
        return Map.copyOf(all);
    }

    /** Whether a name of money that is not known ends within the next characters: 墨西哥比索. */
    static boolean foreign(String s, int at) {
        var blank = at < s.length() && s.charAt(at) == ' ' ? at + 1 : at;
        for (var coin : List.of("usdt", "usdc", "btc", "u")) {
            var end = blank + coin.length();
            if (s.startsWith(coin, blank) && (end == s.length() || !Character.isLetterOrDigit(s.charAt(end)))) {
                return true;
            }
        }
        for (var end = at; end <= Math.min(s.length() - 1, at + 4) && isName(s.charAt(end)); end++) {
            if (end > at && ENDINGS.lengthAt(s, end) > 0) {
                return true;
            }
        }
        return ALONE.lengthAt(s, at) > 0;
    }

    private static boolean isName(char c) {
        return c >= '一' && c <= '鿿';
    }

    /** The code of a currency by its word. */
    static String code(String word, String otherwise) {
        return BY_WORD.getOrDefault(word, otherwise);
    }
}
