package io.drumbeat.line;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import io.drumbeat.names.Names;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Ordered;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line without a verb says by its turn of phrase: 昨天去了趟华为, 给华为报了48万. */
final class Implied {
    /** Right before a customer, and nothing before them but when. */
    private static final Words GONE = longestFirst("去了趟 去了一趟 跑了趟 跑了一趟 跑了次 跑了一次 去了一次 去了次 去了 跑了");

    /** Behind a customer, and nothing more said of it. */
    private static final Words BEEN = longestFirst("去过了 去过 去了一趟 去了趟 去了 跑了一趟 跑过了");

    /** Right before an amount and behind the customer who paid it. */
    private static final Words PAID = longestFirst(
            "回了 付了 打了 转了 汇了 到了 结了 打款 打款了 付款 付款了 汇款 汇款了 转账 转账了 到款 到款了 来款 打来 打来了 汇来 汇来了 转来 转来了"
                    + " 打款过来 打款过来了 打过来 打过来了 转过来 转过来了 汇过来 汇过来了 汇款过来 转账过来 付过来 付了款 打了款 打款来了 支付 支付了 结款 结款了 结了款 交了 补了 入账 入账了 进账 进账了 划来 划了 划过来");

    private static final Words QUOTED = longestFirst("报了 报了个 报价了 报的是 报的");
    private static final List<String> REFUNDED = List.of("退了", "退还了", "退回了", "退给了");
    private static final List<String> SIGNED = List.of("签下了", "签了", "签的");
    /** Right before a customer whose money it was, the amount behind it: 收到华为的定金 5千. */
    private static final List<String> RECEIVED = List.of("收到了", "收到", "收了");

    /** What else may have been received. */
    private static final Words NO_MONEY =
            Words.of("单子", "订单", "的单", "合同", "报价", "询价", "询盘", "罚", "票", "的货", "样品", "通知", "账单");

    private static final Words ITS_DEAL =
            Words.of(Stream.of(Vocabulary.LEADS, Colloquial.ITS_DEAL, Colloquial.INSTALMENTS)
                    .flatMap(List::stream)
                    .toList());

    private static final Words ITS_MONEY = Words.of(
            Stream.of(Vocabulary.LEADS, Vocabulary.BEFORE_AMOUNT, Colloquial.INSTALMENTS, List.of("订金", "押金", "保证金"))
                    .flatMap(List::stream)
                    .toList());

    private static final Words TO_THEM = Words.of("给", "向", "跟", "对", "为", "替", "帮");

    private final Map<Deed, Usage> byDeed = new EnumMap<>(Deed.class);

    Implied(List<Usage> usages) {
        for (var usage : usages) {
            var deed = usage.wording().deed();
            if (deed != null) {
                byDeed.putIfAbsent(deed, usage);
            }
        }
    }

    private static Words longestFirst(String words) {
        return Ordered.longestFirst(List.of(words.split(" ")));
    }

    /** The verb that is meant and where what means it stands; empty if nothing is certain. */
    Optional<Verbs.Said> in(Landmarks marks) {
        return Optional.ofNullable(gone(marks))
                .or(() -> Optional.ofNullable(money(marks)))
                .or(() -> Optional.ofNullable(received(marks)));
    }

    /** 昨天去了趟华为. */
    Verbs.@Nullable Said gone(Landmarks marks) {
        for (var customer : marks.customers) {
            var gone = said(Deed.VISIT, before(marks, customer.from(), GONE), customer.from());
            var signed = said(Deed.CONTRACT, before(marks, customer.from(), SIGNED), customer.from());
            for (var said : gone == null || signed == null ? List.<Verbs.Said>of() : List.of(gone, signed)) {
                var worth = said.equals(gone) || marks.amounts.stream().anyMatch(Amounts.Found::certain);
                if (said.from() < said.end() && worth && onlyTime(marks, said.from())) {
                    return said;
                }
            }
            var been = been(marks, customer);
            if (been != null) {
                return been;
            }
        }
        return null;
    }

    /** 华为那边今天去过了. */
    private Verbs.@Nullable Said been(Landmarks marks, Names.Found customer) {
        if (!onlyTime(marks, customer.from())) {
            return null;
        }
        for (var at = customer.end(); at < marks.text.length(); at++) {
            var length = Vocabulary.lengthAt(BEEN, marks.text.folded(), at);
            var end = at + length;
            if (length > 0
                    && (end == marks.text.length() || marks.text.separates(end))
                    && follows(marks, customer.end(), at)) {
                return said(Deed.VISIT, at, end);
            }
        }
        return null;
    }

    /** Whether only days, times, colleagues and words that say nothing stand before a place. */
    private static boolean onlyTime(Landmarks marks, int to) {
        var known = new boolean[to];
        marks.days.forEach(day -> Landmarks.fill(known, day.from(), day.end()));
        marks.clocks.forEach(clock -> Landmarks.fill(known, clock.from(), clock.end()));
        return marks.idle(Vocabulary.LEADS, known, 0, to);
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
                    return said(Deed.QUOTE, quoted, at);
                }
                if (refunded < at && ours) {
                    return said(Deed.REFUND, refunded, at);
                }
                if (paid < at && !ours) {
                    return said(Deed.CASH, paid, at);
                }
            }
        }
        return null;
    }

    private Verbs.@Nullable Said received(Landmarks marks) {
        for (var customer : marks.customers) {
            var from = before(marks, customer.from(), RECEIVED);
            for (var amount : marks.amounts) {
                var paid = amount.from() > customer.end()
                        && amount.money() != null
                        && marks.between(ITS_MONEY, customer.end(), amount.from());
                if (from < customer.from()
                        && (paid || amount.from() == customer.end())
                        && onlyTime(marks, from)
                        && !Vocabulary.anyIn(NO_MONEY, marks.text.folded(customer.end(), amount.end()))
                        && !marks.text.startsWith("的", amount.end())
                        && !marks.text.startsWith(" 的", amount.end())) {
                    return said(Deed.CASH, from, customer.from());
                }
            }
        }
        return null;
    }

    private static int before(Landmarks marks, int at, List<String> words) {
        var first = at;
        for (var word : words) {
            var from = at - word.length();
            if (from >= 0 && from < first && marks.text.startsWith(word, from)) {
                first = from;
            }
        }
        return first;
    }

    private static Names.@Nullable Found customerBefore(Landmarks marks, int at) {
        Names.Found last = null;
        for (var found : marks.customers) {
            if (found.end() <= at && marks.between(Vocabulary.LEADS, found.end(), at)) {
                last = found;
            }
        }
        return last;
    }

    /** 华为昨天终于签了: whether only days, sums and small words stand between a customer and what happened to it. */
    boolean follows(Landmarks marks, int customer, int at) {
        return customer < at && marks.between(ITS_DEAL, customer, at);
    }

    private Verbs.@Nullable Said said(Deed deed, int from, int end) {
        var usage = byDeed.get(deed);
        return usage == null ? null : new Verbs.Said(from, end, usage);
    }
}
