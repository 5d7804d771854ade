package io.drumbeat.chain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The steps from whatever a chain begins with down to a deal, each after the one it follows in a funnel, whatever the order in
 * which they were said.
 *
 * @param base what it begins with, by its name; null where nothing says so
 * @param wanted which of the steps is asked for; null where none is
 */
record Steps(
        List<Step> all, @Nullable String base, @Nullable String wanted) {
    static final Steps NONE = new Steps(List.of(), null, null);

    private static final String DEAL = "成交";
    /** From first to last, those that are the same side by side. */
    private static final List<String> ORDER = List.of(
            "曝光|展现",
            "流量|访客|点击|浏览|咨询|询盘",
            "线索|客资|名单|lead",
            "电话|拨打|外呼|call",
            "邀约|加微",
            "会面|见面|面谈|初访|拜访|到访|客户|visit|meeting|初次|首次|第一次",
            "二次|第二次|复访",
            "商机|需求|意向|opportunit",
            "演示|方案|试用|demo",
            "报价|提案|quot|proposal",
            "谈判|合同",
            "成交|成单|赢单|签单|签约|中标|deal|win");

    /** What may be asked for by how many there have to be. */
    private static final Pattern WANTED =
            Pattern.compile("(?:多少|几)\\s*[个条通次家位份张]?\\s*(流量|访客|线索|客资|电话|邀约|会面|见面|拜访|商机|演示|方案|报价|客户)"
                    + "|how many (leads|calls|visits|meetings|demos|quotes|opportunities)");

    private static final Pattern BETWEEN = Pattern.compile("转化?(?!率|比|换|化)|到|→|->");
    private static final Pattern END = Pattern.compile("(?:率|比例|比|转化|转换|rate|conversion)+$");

    Steps {
        all = List.copyOf(all);
    }

    /**
     * How many go on from one stage to another.
     *
     * @param from null where that was not said
     * @param to null where that was not said
     */
    record Step(
            BigDecimal rate,
            @Nullable String from,
            @Nullable String to) {
        /** @param label what the rate was called: 成交率, 线索转商机率, 商机到报价 */
        static Step of(String label, BigDecimal rate) {
            var parts = BETWEEN.split(label, 2);
            if (parts.length == 2) {
                return new Step(
                        rate, named(parts[0]), named(END.matcher(parts[1]).replaceFirst("")));
            }
            var name = END.matcher(label).replaceFirst("").strip();
            var closes = name.endsWith("单") || name.endsWith(DEAL) || place(name) == ORDER.size() - 1;
            return closes
                    ? new Step(rate, named(name.length() > 2 ? name.substring(0, name.length() - 2) : ""), DEAL)
                    : new Step(rate, named(name), null);
        }

        private static @Nullable String named(String name) {
            return place(name) < 0 ? null : name.strip();
        }
    }

    static Optional<String> wanted(String folded) {
        var found = WANTED.matcher(folded);
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }

    /** Where in a funnel something is; -1 where nobody knows. The later of two that are named counts: 二次会面. */
    private static int place(String name) {
        for (var place = ORDER.size() - 1; place >= 0; place--) {
            if (Pattern.compile(ORDER.get(place)).matcher(name).find()) {
                return place;
            }
        }
        return -1;
    }

    static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && place(one) >= 0 && place(one) == place(other);
    }

    /** In the order of the funnel; what says of no stage where it belongs stays behind what was said before it. */
    static Steps of(List<Step> said, @Nullable String base, @Nullable String wanted) {
        record Placed(Step step, double place) {}
        var placed = new ArrayList<Placed>();
        var before = -1.0;
        for (var step : said) {
            var place = step.to() != null ? place(step.to()) : step.from() != null ? place(step.from()) + 0.5 : before;
            placed.add(new Placed(step, place));
            before = place;
        }
        placed.sort(Comparator.comparingDouble(Placed::place));
        return new Steps(placed.stream().map(Placed::step).toList(), base, wanted);
    }

    List<BigDecimal> rates() {
        return all.stream().map(Step::rate).toList();
    }

    /** What it begins with: as it was said, as its first step is called, or what is asked for and is nowhere else. */
    @Nullable
    String begins() {
        if (base != null || all.isEmpty()) {
            return base;
        }
        var from = all.getFirst().from();
        return from != null || names().stream().anyMatch(name -> isSame(name, wanted)) ? from : wanted;
    }

    /** What is left after each step is called so; null where nobody said. */
    private List<@Nullable String> names() {
        var names = new ArrayList<@Nullable String>();
        for (var i = 0; i < all.size(); i++) {
            var next = i + 1 < all.size() ? all.get(i + 1).from() : DEAL;
            var to = all.get(i).to();
            names.add(to == null ? next : to);
        }
        return names;
    }

    /** What there is at the beginning and after each step, where all of it has a name. */
    List<String> stages(String usual) {
        var stages = new ArrayList<String>();
        var first = begins();
        stages.add(first == null ? usual : first);
        for (var name : names()) {
            if (name != null) {
                stages.add(name);
            }
        }
        return stages.size() == all.size() + 1 ? stages : List.of();
    }

    /** Whether something is one of the stages, so that the chain says how many of it there are. */
    boolean has(String what) {
        return isSame(begins(), what) || names().stream().anyMatch(name -> isSame(name, what));
    }

    /** Before how many of the steps what is asked for stands; -1 where it is none of them. */
    int placeOfWanted() {
        if (wanted == null || all.isEmpty()) {
            return -1;
        }
        if (isSame(begins(), wanted)) {
            return 0;
        }
        var names = names();
        for (var i = 0; i < names.size(); i++) {
            if (isSame(names.get(i), wanted)) {
                return i + 1;
            }
        }
        return -1;
    }
}
