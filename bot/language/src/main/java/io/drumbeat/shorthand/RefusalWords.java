package io.drumbeat.shorthand;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.line.Landmarks;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What finance sends back since it never came: 退回 华为那笔 查不到到账, 华为那3万没到账，退回去. From anybody else the same words
 * may be about a refund.
 */
final class RefusalWords {
    private static final Pattern BACK = Pattern.compile("退回(?!来|给)|打回|驳回");
    private static final Pattern NOT_THERE = Pattern.compile("(?:银行|账上|账户|流水)?里?(?:还)?"
            + "(?:没有?(?:查|看|收)?到(?:账|款)?|未(?:到账|收到)|查不到(?:到账|这笔)?|没有?(?:这笔|到账|入账|进账)(?:钱|款)?|看不到(?:到账|这笔)?|对不上)");

    private final List<Usage> usages;

    RefusalWords(List<Usage> usages) {
        this.usages = usages;
    }

    /** Whether a line may say so at all. */
    boolean mayBe(String words) {
        return BACK.matcher(words).find() && NOT_THERE.matcher(words).find() && words.indexOf('#') < 0;
    }

    Optional<Utterance> of(Request line, Landmarks marks) {
        var why = NOT_THERE.matcher(line.words());
        var usage = usages.stream()
                .filter(one -> one.is(Trait.REFUSES_CASH)
                        && one.who().contains(line.who().role()))
                .findFirst();
        if (usage.isEmpty()
                || !why.find()
                || marks.customers.size() != 1
                || marks.customers.getFirst().whom().size() != 1
                || marks.amounts.size() > 1) {
            return Optional.empty();
        }
        var slots = new HashMap<Slot<?>, Object>();
        slots.put(
                Mention.SLOT,
                new Mention.Existing(marks.customers.getFirst().whom().getFirst()));
        slots.put(Slot.REASON, why.group());
        for (var sum : marks.amounts) {
            if (sum.money() != null) {
                slots.put(Slot.AMOUNT, sum.money());
            }
        }
        return Optional.of(new Utterance(line.words(), usage.get(), slots));
    }
}
