package io.drumbeat.line;

import io.drumbeat.command.Usage;
import io.drumbeat.customer.Mention;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line asks to see by its turn of phrase: 我这周怎么样, 华为还欠多少, 这周拜访了几家. */
final class Asked {
    /** By the verb they stand for, what asks to see something and is the whole of a line but for whose and of when. */
    private static final Map<String, List<String>> LOOKS = Map.of(
            "进度",
            Implied.longestFirst("怎么样 怎么样了 怎样 如何 咋样 咋样了 完成了多少 完成多少 做了多少 做得怎么样 干得怎么样 业绩 业绩怎么样 业绩如何"
                    + " 还差多少 差多少 达成多少 完成情况 完成得怎么样 完成情况怎么样 达标了吗 达标没 达标了没 指标完成多少 完成率 完成率多少"),
            "欠款",
            Implied.longestFirst("谁欠款 谁还欠款 谁欠钱 谁还欠钱 谁欠我们钱 谁没回款 谁还没回款 谁没付款 谁还没付款 还有谁没回款 还有谁没付款 哪些客户没回款"
                    + " 哪些客户还没回款 哪些客户欠款 哪些客户还欠款 还有多少没收 还有多少没回 谁欠着钱 哪家欠款 哪家还欠款"),
            "排行",
            Implied.longestFirst("谁第一 谁排第一 谁是第一 排第几 排第几名 第几名 排多少名 谁最高 谁领先"),
            "提成",
            Implied.longestFirst("能拿多少 能拿多少钱 拿多少 拿多少钱 能拿多少提成 挣了多少 挣了多少钱 赚了多少"),
            "今天",
            Implied.longestFirst("干了啥 干了什么 做了什么 做了啥 记了什么 记了啥 要做什么 要干什么 要干嘛 该做什么 有什么安排 有啥安排 有什么要做的 有哪些事 有什么事 待办"));

    private static final List<String> HOW_IS =
            Implied.longestFirst("怎么样 怎么样了 到哪了 到哪一步 到哪一步了 到哪步了 到什么阶段了 到哪个阶段了 什么阶段 什么情况 啥情况"
                    + " 什么进展 进展 进展如何 进展怎么样 咋样 咋样了 情况怎么样 情况如何 什么状态 现在什么情况 最近怎么样 最近怎么样了 谈得怎么样了 跟得怎么样了 跟到哪了"
                    + " 还欠多少 还欠多少钱 欠多少 欠多少钱 欠我们多少 欠款多少 还欠我们多少 回款多少了 付了多少 付了多少了 回了多少 还有多少没付 还有多少没回");

    /** Behind a verb. */
    private static final Pattern HOW_MANY =
            Pattern.compile("[了过]?(?:几|多少)[家个次单笔条]?(?:客户|单子|电话|钱|款|家|次|额)?[了啊呢呀吗]{0,2}[?!。 ]*");

    private static final Pattern STILL_MISSING = Pattern.compile("(?:还差|还要|还得|还需要?|差)(?:几|多少)[家个次单通条]?");
    private static final Pattern ENDING = Pattern.compile("[了啊呢呀吗]{0,2}[?!。 ]*");

    private static final List<String> NOW = List.of("现在", "目前", "如今", "到底", "究竟", "最近");

    private static final List<String> BEFORE =
            Stream.concat(NOW.stream(), Vocabulary.LEADS.stream()).toList();

    private final Map<String, Usage> byWord;

    Asked(Map<String, Usage> byWord) {
        this.byWord = byWord;
    }

    Verbs.@Nullable Said look(Landmarks marks) {
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
        return missing(marks);
    }

    /** 这周还差几个拜访. */
    private Verbs.@Nullable Said missing(Landmarks marks) {
        var missing = STILL_MISSING.matcher(marks.text.folded());
        if (!missing.find() || !marks.idle(Vocabulary.LEADS, known(marks, null), 0, missing.start())) {
            return null;
        }
        var rest = marks.text.folded(missing.end(), marks.text.length());
        return byWord.entrySet().stream()
                        .filter(verb -> verb.getValue().needs().contains(Mention.SLOT))
                        .anyMatch(verb -> rest.startsWith(verb.getKey())
                                && ENDING.matcher(rest.substring(verb.getKey().length()))
                                        .matches())
                ? said("进度", missing.start(), marks.text.length())
                : null;
    }

    /** 这周拜访了几家, 本月回款多少了: how far one is, asked with the verb of what is counted. */
    Verbs.@Nullable Said counting(Landmarks marks, Verbs.Said verb) {
        return marks.customers.isEmpty()
                        && verb.usage().needs().contains(Mention.SLOT)
                        && HOW_MANY.matcher(marks.text.folded(verb.end(), marks.text.length()))
                                .matches()
                        && marks.idle(Vocabulary.LEADS, known(marks, null), 0, verb.from())
                ? said("进度", verb.from(), marks.text.length())
                : null;
    }

    private static boolean[] known(Landmarks marks, Names.@Nullable Found customer) {
        var known = new boolean[marks.text.length()];
        if (customer != null) {
            Landmarks.fill(known, customer.from(), customer.end());
        } else {
            marks.periods.forEach(period -> Landmarks.fill(known, period.from(), period.end()));
            marks.colleagues.forEach(who -> Landmarks.fill(known, who.from(), who.end()));
        }
        return known;
    }

    private Verbs.@Nullable Said asking(Landmarks marks, String verb, List<String> words, int whole, boolean[] known) {
        for (var word : words) {
            var from = whole - word.length();
            var whose = verb.equals("进度") || verb.equals("客户");
            var something = from > 0 || !whose;
            if (from >= 0 && something && marks.text.startsWith(word, from) && marks.idle(BEFORE, known, 0, from)) {
                var now = NOW.stream()
                        .filter(lead -> marks.text.folded(0, from).endsWith(lead))
                        .mapToInt(String::length)
                        .max();
                return said(verb, List.of("今天", "欠款").contains(verb) ? 0 : from - now.orElse(0), whole);
            }
        }
        return null;
    }

    private Verbs.@Nullable Said said(String verb, int from, int end) {
        var usage = byWord.get(verb);
        return usage == null ? null : new Verbs.Said(from, end, usage);
    }
}
