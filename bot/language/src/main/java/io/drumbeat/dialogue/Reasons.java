package io.drumbeat.dialogue;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Understood;
import io.drumbeat.draft.Draft;
import io.drumbeat.phrase.Text;
import java.util.Set;
import java.util.regex.Pattern;

/** A question that only asks why: what can be said to it, and what ends it. */
final class Reasons {
    /** Why something is so may be said in any words: 客户少 looks at no customer. */
    private static final Set<String> SLOTS = Set.of(Slot.REASON.name(), Slot.WHY.name());

    private static final Pattern ASKING = Pattern.compile(
            "[?]|[吗呢么][。! ]*$|多少|几[个家次单天点条笔]|什么|怎么|怎样|咋|啥|哪|谁|如何|\\b(?:how|what|who|when|which|why)\\b");
    private static final Pattern ENDING =
            Pattern.compile("(?:[?]|[吗呢么]|多少|几[个家次单天条笔]?|什么|怎么样|怎样|咋样|谁|哪[个家里些]?|如何)[了啊呀呢]{0,2}[?。! ]*$");
    private static final Pattern NUMBER = Pattern.compile("#\\d+");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\S+");

    /** Remarks may say anything, so only a line that begins as one is not taken for them. */
    private static final Set<String> REMARKS = Set.of(
            Slot.REASON.name(),
            Slot.WHY.name(),
            Slot.NOTE.name(),
            Slot.SOURCE.name(),
            Slot.PRODUCT.name(),
            Slot.REST.name());

    /** Whoever only says a verb and whom it is about needs no more characters. */
    private static final int A_NAME = 8;

    private Reasons() {}

    static boolean areWanted(Draft draft) {
        return draft.asked().size() == 1
                && (SLOTS.contains(draft.asked().getFirst().slot())
                        || Slot.REASON.label().equals(draft.asked().getFirst().label()));
    }

    /** Whether nothing but a reason is in what was heard: 不同意涨价. */
    static boolean isAll(Utterance said) {
        return said.slots().keySet().equals(Set.of(Slot.REASON));
    }

    /** Whether somebody rather asks or looks something up, if the line means anything alone: 王五还了多少, #8670. */
    static boolean isRatherAsked(String words) {
        var folded = Text.folded(words);
        return NUMBER.matcher(folded).matches() || ASKING.matcher(folded).find();
    }

    /** The same, whatever the line means: a sentence that ends so is no reason. */
    static boolean endsAsking(String words) {
        return ENDING.matcher(Text.folded(words)).find();
    }

    /** Whether a line says the same once more, as a whole; of another numbered record it does not. */
    static boolean isSaidInFull(Draft draft, String words) {
        var line = Text.folded(draft.line());
        var said = Text.folded(words);
        return areWanted(draft)
                && first(line, FIRST_WORD).equals(first(said, FIRST_WORD))
                && first(line, NUMBER).equals(first(said, NUMBER));
    }

    /** Whether a line may be the remark that is waited for, though something is heard in it. */
    static boolean mayBeRemark(Draft draft, Understood alone, String words, boolean begins) {
        if (areWanted(draft)) {
            return !(alone instanceof Understood.Clear(var one))
                    || ((begins || isAll(one)) && !Loosely.isTyped(one, words));
        }
        return draft.asked().size() == 1
                && REMARKS.contains(draft.asked().getFirst().slot())
                && !(alone instanceof Understood.Clear)
                // 客户主动打电话找我 begins like a look at a customer, and is one sentence that looks at none
                && (!begins || (words.indexOf(' ') < 0 && words.length() > A_NAME));
    }

    private static String first(String line, Pattern pattern) {
        var found = pattern.matcher(line);
        return found.find() ? found.group() : "";
    }
}
