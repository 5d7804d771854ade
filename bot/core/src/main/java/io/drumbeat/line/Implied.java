package io.drumbeat.line;

import io.drumbeat.chat.Usage;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Amounts;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line without a verb says by its turn of phrase: 昨天去了趟华为, 给华为报了48万, 我这周怎么样. */
final class Implied {
    /** Right before a customer, and nothing before them but when. */
    private static final List<String> GONE = longestFirst("去了趟 去了一趟 跑了趟 跑了一趟 跑了次 跑了一次 去了一次 去了次 去了 跑了");

    /** Right before an amount and behind the customer who paid it. */
    private static final List<String> PAID =
            longestFirst("回了 付了 打了 转了 汇了 到了 结了 打款 打款了 付款 付款了 汇款 汇款了 转账 转账了 到款 到款了 来款 打来 打来了 汇来 汇来了 转来 转来了");

    private static final List<String> QUOTED = longestFirst("报了 报了个 报价了 报的是 报的");
    private static final List<String> REFUNDED = List.of("退了", "退还了", "退回了", "退给了");
    private static final List<String> SIGNED = List.of("签下了", "签了", "签的");
    private static final List<String> TO_THEM = List.of("给", "向", "跟", "对", "为", "替", "帮");

    /** By the verb they stand for, what asks to see something and is the whole of a line but for whose and of when. */
    private static final Map<String, List<String>> LOOKS = Map.of(
            "进度",
            longestFirst("怎么样 怎么样了 怎样 如何 咋样 咋样了 完成了多少 完成多少 做了多少 做得怎么样 干得怎么样 业绩 业绩怎么样 业绩如何"
                    + " 还差多少 差多少 达成多少 完成情况 完成得怎么样 完成情况怎么样 达标了吗 达标没 达标了没 指标完成多少 完成率 完成率多少"),
            "欠款",
            longestFirst("谁欠款 谁还欠款 谁欠钱 谁还欠钱 谁欠我们钱 谁没回款 谁还没回款 谁没付款 谁还没付款 还有谁没回款 还有谁没付款 哪些客户没回款"
                    + " 哪些客户还没回款 哪些客户欠款 哪些客户还欠款 还有多少没收 还有多少没回 谁欠着钱 哪家欠款 哪家还欠款"),
            "排行",
            longestFirst("谁第一 谁排第一 谁是第一 排第几 排第几名 第几名 排多少名 谁最高 谁领先"),
            "提成",
            longestFirst("能拿多少 能拿多少钱 拿多少 拿多少钱 能拿多少提成 挣了多少 挣了多少钱 赚了多少"),
            "今天",
            longestFirst("干了啥 干了什么 做了什么 做了啥 记了什么 记了啥 要做什么 要干什么 要干嘛 该做什么 有什么安排 有啥安排 有什么要做的 有哪些事 有什么事 待办"));

    private static final List<String> HOW_IS = longestFirst("怎么样 怎么样了 到哪了 到哪一步 到哪一步了 到哪步了 到什么阶段了 到哪个阶段了 什么阶段 什么情况 啥情况"
            + " 什么进展 进展 进展如何 进展怎么样 咋样 咋样了 情况怎么样 情况如何 什么状态 现在什么情况 最近怎么样 最近怎么样了 谈得怎么样了 跟得怎么样了 跟到哪了");

    private final Map<String, Usage> byWord;

    Implied(Map<String, Usage> byWord) {
        this.byWord = byWord;
    }

    private static List<String> longestFirst(String words) {
        var all = new ArrayList<>(List.of(words.split(" ")));
        all.sort((a, b) -> b.length() - a.length());
        return List.copyOf(all);
    }

    /** The verb that is meant and where what means it stands; empty if nothing is certain. */
    Optional<Verbs.Said> in(Landmarks marks) {
        return Optional.ofNullable(gone(marks))
                .or(() -> Optional.ofNullable(money(marks)))
                .or(() -> Optional.ofNullable(look(marks)));
    }

    private Verbs.@Nullable Said gone(Landmarks marks) {
        for (var customer : marks.customers) {
            var gone = said("拜访", before(marks, customer.from(), GONE), customer.from());
            var signed = said("签单", before(marks, customer.from(), SIGNED), customer.from());
            for (var said : gone == null || signed == null ? List.<Verbs.Said>of() : List.of(gone, signed)) {
                var worth = said.equals(gone) || marks.amounts.stream().anyMatch(Amounts.Found::certain);
                if (said.from() < said.end() && worth && onlyTime(marks, said.from())) {
                    return said;
                }
            }
        }
        return null;
    }

    /** Whether only days, times, colleagues and words that say nothing stand before a place. */
    private static boolean onlyTime(Landmarks marks, int to) {
        var known = new boolean[to];
        marks.days.forEach(day -> fill(known, day.from(), day.end()));
        marks.clocks.forEach(clock -> fill(known, clock.from(), clock.end()));
        return idle(marks, known, 0, to);
    }

    private static void fill(boolean[] known, int from, int end) {
        for (var i = from; i < Math.min(end, known.length); i++) {
            known[i] = true;
        }
    }

    private static boolean idle(Landmarks marks, boolean[] known, int from, int to) {
        var i = from;
        while (i < to) {
            var end = i;
            while (end < to && !known[end] && !marks.text.separates(end)) {
                end++;
            }
            if (end > i && !marks.onlyWords(Vocabulary.LEADS, i, end)) {
                return false;
            }
            i = end + 1;
        }
        return true;
    }

    private Verbs.@Nullable Said money(Landmarks marks) {
        for (var amount : marks.amounts) {
            var blank = amount.from() > 0 && marks.text.separates(amount.from() - 1);
            var at = before(marks, blank ? amount.from() - 1 : amount.from(), Colloquial.INSTALMENTS);
            var quoted = before(marks, at, QUOTED);
            var paid = before(marks, at, PAID);
            var refunded = before(marks, at, REFUNDED);
            var from = Math.min(Math.min(quoted, paid), refunded);
            var whose = customerBefore(marks, from);
            if (from < at && whose != null) {
                var ours = Vocabulary.anyIn(TO_THEM, marks.text.folded(0, whose.from()));
                if (quoted < at && ours) {
                    return said("报价", quoted, at);
                }
                if (refunded < at && ours) {
                    return said("退款", refunded, at);
                }
                if (paid < at && !ours) {
                    return said("回款", paid, at);
                }
            }
        }
        return null;
    }

    private static int before(Landmarks marks, int at, List<String> words) {
        return words.stream()
                .mapToInt(word -> at - word.length())
                .filter(from -> from >= 0)
                .filter(from -> words.stream()
                        .anyMatch(word -> from + word.length() == at && marks.text.startsWith(word, from)))
                .min()
                .orElse(at);
    }

    private static Names.@Nullable Found customerBefore(Landmarks marks, int at) {
        Names.Found last = null;
        for (var found : marks.customers) {
            if (found.end() <= at && between(marks, found.end(), at)) {
                last = found;
            }
        }
        return last;
    }

    /** 华为昨天终于签了: whether only days, sums and small words stand between a customer and what happened to it. */
    boolean follows(Landmarks marks, int customer, int at) {
        return customer < at && (marks.onlyWords(Colloquial.ITS_DEAL, customer, at) || between(marks, customer, at));
    }

    private static boolean between(Landmarks marks, int from, int to) {
        var known = new boolean[to];
        for (var i = from; i < to; i++) {
            known[i] = marks.explains(i);
        }
        return idle(marks, known, from, to);
    }

    private Verbs.@Nullable Said look(Landmarks marks) {
        var whole = marks.text.length();
        while (whole > 0 && marks.text.separates(whole - 1)) {
            whole--;
        }
        var customer = marks.customers.size() == 1 ? marks.customers.getFirst() : null;
        if (customer != null) {
            return asking(marks, "客户", HOW_IS, whole, known(marks, customer));
        }
        for (var look : LOOKS.entrySet()) {
            var said = asking(marks, look.getKey(), look.getValue(), whole, known(marks, null));
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static boolean[] known(Landmarks marks, Names.@Nullable Found customer) {
        var known = new boolean[marks.text.length()];
        if (customer != null) {
            fill(known, customer.from(), customer.end());
        } else {
            marks.periods.forEach(period -> fill(known, period.from(), period.end()));
            marks.colleagues.forEach(who -> fill(known, who.from(), who.end()));
        }
        return known;
    }

    private Verbs.@Nullable Said asking(Landmarks marks, String verb, List<String> words, int whole, boolean[] known) {
        for (var word : words) {
            var from = whole - word.length();
            var whose = verb.equals("进度") || verb.equals("客户");
            var something = from > 0 || !whose;
            if (from >= 0 && something && marks.text.startsWith(word, from) && idle(marks, known, 0, from)) {
                return said(verb, List.of("今天", "欠款").contains(verb) ? 0 : from, whole);
            }
        }
        return null;
    }

    private Verbs.@Nullable Said said(String verb, int from, int end) {
        var usage = byWord.get(verb);
        return usage == null ? null : new Verbs.Said(from, end, usage);
    }
}
