package io.drumbeat.dialogue;

import io.drumbeat.draft.Draft;
import io.drumbeat.phrase.Text;
import java.util.regex.Pattern;

/** What says no to a record that is offered: 不是, 没有啊, 不是签单, 还没签呢; it must never record it. */
final class Denying {
    private static final String END = "(?:的|啊|呀|呢|哦|吧|嘞|了)*[,，。.!！~ ]*";

    /** No, and nothing else. */
    private static final Pattern NO = Pattern.compile(
            "(?:不+|不是|不对|没+|没有|没呢|否|错了?|搞错了?|弄错了?|不算|不成|不行|[唔不无][系係]|唔啱|冇|别记了?|不要记了?|别记录|先别记|no|nope|n|没这(?:回)?事|没有的?事|没有这(?:回)?事)"
                    + END);

    /** 不是签单, 不算拜访, 没签单: that it is not what was offered, or was not done. */
    private static final Pattern NOT_THAT =
            Pattern.compile("(?:这|那|这个|那个|我|其实)?(?:不是|不算|没有|没|还没有?|未|冇|唔系|唔係)(?:签单|.{1,6}?)" + END);

    /** 不是，是电话; 不是拜访，是电话: what follows says what it was. */
    private static final Pattern BUT = Pattern.compile("[,，。;； ]+(?:是|应该是|算|打的|改成|改为)?.+");

    /** What no name of a kind has in it. */
    private static final Pattern HAS_NO = Pattern.compile("[没未不别冇唔]|(?:要|想|准备|打算|等|明天|下周)");

    private Denying() {}

    /** Whether it says no to the record that is offered, and nothing more. */
    static boolean denies(Draft draft, String words) {
        if (!Choosing.isProposal(draft)) {
            return false;
        }
        var said = Text.folded(words);
        return NO.matcher(said).matches()
                || (NOT_THAT.matcher(said).matches() && !BUT.matcher(said).find());
    }

    /** Whether the name of a kind is none, since it denies or puts off. */
    static boolean isIn(String kind) {
        return HAS_NO.matcher(kind).find();
    }
}
