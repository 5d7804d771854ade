package io.drumbeat.answering;

import io.drumbeat.customer.Mention;
import io.drumbeat.scene.Line;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a question about pay supposes, or which record it is about: 再签20万 of 我再签20万提成多多少. */
final class Supposed {
    private static final Pattern NUMBER = Pattern.compile("#\\d{1,9}");
    private static final Pattern FRAME = Pattern.compile("^(?:如果|要是|假如|假设|假使|若是|万一|what if|if|我们?|咱们?|俺|,|，| )+");
    private static final Pattern ASKED = Pattern.compile(
            "[,，。;； ]*(?:的话)?[,，。;； ]*(?:那|我)*(?:能|会|可以|又|还)*(?:多|再)?(?:拿|得|赚|挣|涨|加)?(?:多少|几多)?(?:的)?(?:提成|奖金|工资|到手|多少|几多).*$");

    private Supposed() {}

    static Optional<String> in(Line line) {
        var number = NUMBER.matcher(line.folded());
        if (number.find()) {
            return Optional.of(number.group());
        }
        if (line.marks().amounts.isEmpty()) {
            return Optional.empty();
        }
        var bare = FRAME.matcher(line.said().words().strip()).replaceFirst("");
        // a wish or a promise under a condition asks for no figure
        if (!ASKED.matcher(bare).find()) {
            return Optional.empty();
        }
        var words = named(line, ASKED.matcher(bare).replaceFirst("").strip());
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** With the whole name of the one customer that is called by less. */
    private static String named(Line line, String words) {
        var whom = line.whom();
        return whom.size() == 1 && whom.getFirst().mention() instanceof Mention.Existing(var one)
                ? words.replace(line.raw(whom.getFirst().from(), whom.getFirst().end()), one.name())
                : words;
    }
}
