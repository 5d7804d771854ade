package io.drumbeat.dialogue;

import io.drumbeat.command.Wording.Trait;
import io.drumbeat.decision.Understood;
import io.drumbeat.draft.Draft;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;

/** Whether a line answers what waits, or is a sentence of its own. */
final class Answered {
    /** What no name has in it: 青禾农业的合同送到了. */
    private static final Finder TELLS = Finder.of("[了没未吗]|不(?=[要想会能行是])");

    private static final int A_NAME = 8;

    private Answered() {}

    /** 明天下午3点去青禾农业, 青禾农业没签: a sentence that tells, or denies, something itself; a name alone does not. */
    static boolean isOfItsOwn(Understood itself, String words) {
        return switch (itself) {
            case Understood.Clear(var one) -> !one.usage().is(Trait.LOOKS);
            case Understood.Unclear(var _, var _, var next) -> next == null || Choosing.isProposal(next);
            case Understood.Behalf _ -> true;
            case Understood.Unheard _ -> words.length() > A_NAME && TELLS.in(Text.folded(words));
            case Understood.Resumed _, Understood.Likely _ -> false;
        };
    }

    /** 昨天, 11月 签单: whether it asks for nothing but a list of records. */
    static boolean listsRecords(Understood said) {
        return switch (said) {
            case Understood.Clear(var one) -> one.usage().is(Trait.LISTS_RECORDS);
            case Understood.Likely(var one, var _) -> one.usage().is(Trait.LISTS_RECORDS);
            default -> false;
        };
    }

    /** Whether what was asked is there now, or at least a part of it. */
    static boolean gives(Draft draft, Understood whole) {
        return switch (whole) {
            case Understood.Clear _, Understood.Behalf _ -> true;
            case Understood.Unheard _, Understood.Resumed _, Understood.Likely _ -> false;
            case Understood.Unclear(var _, var _, var next) ->
                next != null
                        && (next.asked().isEmpty()
                                || next.asked().size() < draft.asked().size())
                        && !next.line().equals(draft.line());
        };
    }

    /** The answer said with the line; before the values that were said by name, which may go on to the end. */
    static String said(String line, String answer) {
        var blank = line.indexOf(' ');
        return blank > 0 && Text.folded(line).indexOf(':') > 0
                ? line.substring(0, blank) + " " + answer + line.substring(blank)
                : line + " " + answer;
    }
}
