package io.drumbeat.dialogue;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.draft.Draft;
import io.drumbeat.phrase.Text;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of several choices is meant by a number, a name or a yes. */
final class Choosing {
    private static final Pattern ORDINAL = Pattern.compile("(?:第|选|选第)?([1-9一二两三四五六七八])(?:个|家|条)?");
    private static final String NUMERALS = "一二三四五六七八";
    /** How what is proposed first is called. */
    private static final String RECORD = "记下";

    private static final Pattern AGREED = Pattern.compile("(?:对的?|是的?|[系係]|嗯|好的?),? ?(.+)");
    private static final Pattern MARKS = Pattern.compile("(?<=^| )\\p{IsHan}{2,4}:(?=\\S)|@[a-z]+\\d*(?= |$)");
    private static final Pattern KIND =
            Pattern.compile("(?:不是?[,，。 ]+)?(?:应该)?(?:是|算|记成?|打的|改成|改为)?[:： ]*([^\\s,，。]{1,6}?)(?:吧|的|啊)?[。.!！]?");
    private static final Set<String> YES = Set.of(
            "是", "是的", "对", "对的", "嗯", "好", "好的", "系", "係", "系啊", "yes", "y", "ok", "对对", "对啊", "嗯嗯", "没错", "冇错", "啱",
            "啱嘅", "要得", "记吧", "记上", "记下吧", "可以", "好嘅", "就是", "确认", "确定", "确认吧", "确定吧", "确认了", "confirm");
    /** Those that are nothing but an answer. */
    private static final Set<String> PLAIN = Set.of("是", "是的", "确认", "确定", "确认吧", "确定吧", "yes", "confirm");

    /** 新客户, where somebody new is proposed. */
    private static final Set<String> NEW = Set.of("新客户", "新客", "新的", "是新客户", "是新客", "是新的", "系新客");

    private Choosing() {}

    /** The words of the one choice that can be meant, or null. */
    static @Nullable String of(Draft draft, String said) {
        var choices = draft.choices();
        var answer = Text.folded(said).replaceFirst("[。.!,]+$", "");
        if (choices.isEmpty() || answer.isEmpty()) {
            return null;
        }
        if (isYes(draft, answer)) {
            return choices.getFirst().words();
        }
        if (isConfirming(draft)) {
            return Text.folded(choices.getFirst().label()).equals(answer)
                    ? choices.getFirst().words()
                    : null;
        }
        var agreed = AGREED.matcher(answer);
        if (agreed.matches()) {
            return of(draft, agreed.group(1));
        }
        var ordinal = ORDINAL.matcher(answer);
        if (ordinal.matches()) {
            var number = number(ordinal.group(1).charAt(0));
            return number <= choices.size() ? choices.get(number - 1).words() : null;
        }
        return named(choices, answer);
    }

    /** The one that is called so, or in part. */
    private static @Nullable String named(List<Draft.Choice> choices, String answer) {
        var same = choices.stream()
                .filter(choice -> Text.folded(choice.label()).equals(answer))
                .toList();
        var bare = answer.replaceFirst("(?:那个|那家|那边|那单|的那[个家]|的|吧)$", "");
        var meant = !same.isEmpty() || answer.chars().allMatch(Character::isDigit)
                ? same
                : choices.stream()
                        .filter(choice -> Text.folded(choice.label()).contains(bare.isEmpty() ? answer : bare))
                        .toList();
        return meant.size() == 1 ? meant.getFirst().words() : null;
    }

    /** Whether only a yes is waited for, to what was shown in full: nothing that is said beside it belongs to it. */
    private static boolean isConfirming(Draft draft) {
        var first = draft.choices().getFirst();
        return draft.choices().size() == 1 && first.words().startsWith(first.label());
    }

    /** Whether exactly what stands on a choice was said. */
    static boolean isLabel(Draft draft, String said) {
        var answer = Text.folded(said);
        return draft.choices().stream()
                .anyMatch(choice -> Text.folded(choice.label()).equals(answer));
    }

    /** Whether the first choice is meant by a yes, or by calling whoever is new in it so. */
    private static boolean isYes(Draft draft, String answer) {
        var first = draft.choices().getFirst();
        return (YES.contains(answer)
                        && (draft.choices().size() == 1 || first.label().equals(RECORD)))
                || (NEW.contains(answer) && isProposal(draft) && first.words().contains("新客户"));
    }

    /** The same, or one of them with more behind it. */
    static @Nullable String ofOrMore(Draft draft, String said) {
        var chosen = of(draft, said);
        return chosen == null ? andMore(draft, said) : chosen;
    }

    /** 天成，马经理: one of them, and what else is to be said of it; null where it says no such thing. */
    private static @Nullable String andMore(Draft draft, String said) {
        if (draft.choices().isEmpty() || isConfirming(draft)) {
            return null;
        }
        var agreed = AGREED.matcher(Text.folded(said));
        var parts = (agreed.matches() ? agreed.group(1) : said.strip()).split("[,，、 ]+", 2);
        var chosen = parts.length < 2 || parts[0].isEmpty() ? null : of(draft, parts[0]);
        return chosen == null ? null : chosen + " " + parts[1];
    }

    /** Whether it says yes and nothing else, whatever to. */
    static boolean isPlainYes(String said) {
        return PLAIN.contains(Text.folded(said).replaceFirst("[。.!,]+$", ""));
    }

    /** Whether a record as it would stand is offered. */
    static boolean isProposal(Draft draft) {
        return !draft.choices().isEmpty() && draft.choices().getFirst().label().equals(RECORD);
    }

    /** 电话, to a proposal of a visit: the same, told as this instead; null where nothing was proposed. */
    static @Nullable String instead(Draft draft, String said) {
        var proposed = draft.choices().isEmpty() ? null : draft.choices().getFirst();
        if (proposed == null || !proposed.label().equals(RECORD)) {
            return null;
        }
        var kind = KIND.matcher(Text.of(said).raw());
        var blank = proposed.words().indexOf(' ');
        return kind.matches() && !Denying.isIn(kind.group(1)) && blank > 0
                ? kind.group(1) + proposed.words().substring(blank)
                : null;
    }

    /** Whether another kind of thing takes for its text by which names a form had its values: 提醒, to a proposal of praise. */
    static boolean swallows(Utterance said) {
        return MARKS.matcher(said.get(Slot.REST).orElse("")).find();
    }

    /** 五五分, where 分成:平分 and 分成:我三成 can be chosen: another value of the same; null where the choices are none of one. */
    static @Nullable String otherwise(Draft draft, String said) {
        var stems = draft.choices().stream()
                .map(choice -> choice.words().endsWith(":" + choice.label())
                        ? choice.words()
                                .substring(
                                        0,
                                        choice.words().length() - choice.label().length())
                        : "")
                .distinct()
                .toList();
        return stems.size() == 1 && !stems.getFirst().isEmpty() ? stems.getFirst() + said.strip() : null;
    }

    private static int number(char numeral) {
        return numeral == '两' ? 2 : numeral <= '9' ? numeral - '0' : NUMERALS.indexOf(numeral) + 1;
    }
}
