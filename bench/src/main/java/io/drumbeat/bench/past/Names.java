package io.drumbeat.bench.past;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names as they are met in sales, none given twice. */
final class Names {
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏蒋蔡";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞平刚桂辉鑫波宁琳斌婷建玲莹龙晨阳雪峰浩然思雨佳怡子轩梓涵欣悦";
    private static final String SYLLABLES = "华东南北金银海山河星云天宏远达通信德明盛丰顺嘉康宁永安泰和兴隆新美优科创智联合众诚恒瑞祥福禄";
    private static final List<String> TRADES = List.of("科技", "电子", "食品", "物流", "建材", "医药", "机械", "贸易", "传媒", "能源");
    private static final List<String> TITLES = List.of("总", "经理", "工", "主任", "老师");
    private final Random random;
    private final Set<String> given = new HashSet<>();

    Names(Random random) {
        this.random = random;
    }

    String person() {
        var name = new StringBuilder();
        do {
            name.setLength(0);
            name.append(one(SURNAMES)).append(one(GIVEN)).append(one(GIVEN));
        } while (!given.add(name.toString()));
        return name.toString();
    }

    String customer() {
        var name = new StringBuilder();
        do {
            name.setLength(0);
            name.append(one(SYLLABLES)).append(one(SYLLABLES)).append(one(SYLLABLES));
            name.append(TRADES.get(random.nextInt(TRADES.size())));
        } while (!given.add(name.toString()));
        return name.toString();
    }

    /** Somebody at a customer, as reps call them; many share a name. */
    String contact() {
        return one(SURNAMES) + TITLES.get(random.nextInt(TITLES.size()));
    }

    private String one(String letters) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }
}
