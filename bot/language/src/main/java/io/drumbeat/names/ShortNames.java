package io.drumbeat.names;

import io.drumbeat.phrase.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a company is called for short: 深圳市腾讯计算机系统有限公司 is 腾讯计算机系统, 腾讯计算机 and 腾讯. */
public final class ShortNames {
    private static final List<String> LEGAL = List.of(
            "股份有限公司", "有限责任公司", "集团有限公司", "控股有限公司", "有限公司", "集团公司", "分公司", "子公司", "总公司", "公司", "inc", "ltd", "co.,ltd");
    private static final List<String> TRADES = trades();
    private static final List<String> PLACES = List.of(
            "北京", "上海", "天津", "重庆", "广州", "深圳", "杭州", "南京", "苏州", "成都", "武汉", "西安", "长沙", "郑州", "青岛", "宁波", "无锡", "佛山",
            "东莞", "合肥", "济南", "福州", "厦门", "沈阳", "大连", "长春", "哈尔滨", "石家庄", "太原", "南昌", "昆明", "贵阳", "南宁", "海口", "兰州",
            "西宁", "银川", "乌鲁木齐", "拉萨", "呼和浩特", "珠海", "中山", "惠州", "温州", "常州", "广东", "浙江", "江苏", "山东", "河南", "河北", "湖南",
            "湖北", "四川", "福建", "安徽", "江西", "辽宁", "吉林", "黑龙江", "陕西", "山西", "云南", "贵州", "广西", "海南", "甘肃", "青海", "内蒙古",
            "宁夏", "新疆", "西藏", "香港", "澳门", "台湾", "中国");

    /** 第一人民医院 is called 人民医院. */
    private static final Pattern NUMBERED = Pattern.compile("^第[一二三四五六七八九十]{1,2}(?=.{3})");

    private ShortNames() {}

    /** The longer first. */
    private static List<String> trades() {
        try (var in = ShortNames.class.getResourceAsStream("/spoken/trades.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split(" +")))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether what a company does stands here, as at the end of its name. */
    public static boolean isTrade(String folded, int at) {
        return TRADES.stream().anyMatch(trade -> folded.startsWith(trade, at))
                || LEGAL.stream().anyMatch(form -> folded.startsWith(form, at));
    }

    /** The length of what a company does that stands here, 0 if nothing does. */
    static int tradeAt(String folded, int at) {
        return TRADES.stream()
                .filter(trade -> folded.startsWith(trade, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    /** Whether a name that stands before this is only the beginning of one: what a company does follows. */
    public static boolean goesOn(String folded, int at) {
        return tradeAt(folded, at) > 0 && LEGAL.stream().noneMatch(form -> folded.startsWith(form, at));
    }

    /** Whether a name is that of a place. */
    public static boolean isPlace(String folded) {
        return PLACES.contains(folded);
    }

    /** The folded name itself and what is left of it without place, legal form and trade; at least two characters each. */
    static Set<String> of(String name) {
        var all = new LinkedHashSet<String>();
        var plain = name.replace("(", "").replace(")", "").replace(" ", "");
        all.add(name);
        all.add(plain);
        var cores = new LinkedHashSet<String>();
        cores.add(plain);
        cores.add(name.replace("(", "").replace(")", ""));
        cores.add(withoutPlace(plain));
        cores.add(NUMBERED.matcher(withoutPlace(plain)).replaceFirst(""));
        for (var core : cores) {
            add(all, core);
            var illegal = without(core, LEGAL);
            add(all, illegal);
            var left = illegal;
            for (var shorter = without(left, TRADES); !shorter.equals(left); shorter = without(left, TRADES)) {
                left = shorter;
                add(all, left);
            }
        }
        return all;
    }

    /** The folded name and what is left of it without legal form: nobody comes upon it by guessing. */
    static Set<String> whole(String name) {
        var plain = name.replace("(", "").replace(")", "").replace(" ", "");
        var left = without(plain, LEGAL);
        return left.equals(plain) ? Set.of(plain) : Set.of(plain, left);
    }

    /** What a folded name goes on with from each of its characters on but Latin ones, without its legal form. */
    static List<String> rests(String name) {
        var plain = without(name.replace("(", "").replace(")", "").replace(" ", ""), LEGAL);
        return IntStream.range(0, plain.length() - 1)
                .filter(from -> !Text.isLetter(plain.charAt(from)))
                .mapToObj(plain::substring)
                .toList();
    }

    /** Whether a name ends so, or would without what kind of company it is. */
    public static boolean endsWith(String name, String part) {
        return of(name).stream().anyMatch(key -> key.endsWith(part));
    }

    /** The length of the place that stands here, 0 if none does. */
    public static int placeAt(String folded, int at) {
        return PLACES.stream()
                .filter(place -> folded.startsWith(place, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private static void add(Set<String> all, String name) {
        if (name.length() >= 2 && !PLACES.contains(name)) {
            all.add(name);
        }
    }

    private static String withoutPlace(String name) {
        for (var place : PLACES) {
            if (name.startsWith(place) && name.length() - place.length() >= 2) {
                var rest = name.substring(place.length());
                return (rest.startsWith("市") || rest.startsWith("省")) && rest.length() > 2 ? rest.substring(1) : rest;
            }
        }
        return name;
    }

    private static String without(String name, List<String> endings) {
        for (var ending : endings) {
            if (name.endsWith(ending) && name.length() - ending.length() >= 2) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
