package io.drumbeat.dialogue;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Understood;
import io.drumbeat.draft.Draft;
import io.drumbeat.phrase.Text;
import java.util.List;
import java.util.stream.Collectors;

/** What waits, asked for once more where the answer gave nothing of it. */
final class Reminding {
    private Reminding() {}

    /** Asked again, this time with all ways to go on. */
    static Understood again(Draft draft, Understood instead, Request line) {
        var open = draft.asked().isEmpty()
                ? "“%s”还等你选：%s".formatted(draft.shown(), listed(draft.choices()))
                : "“%s”还等着%s".formatted(draft.shown(), draft.wanted());
        var whole = draft.example().isEmpty() ? "" : "\n或者整句重说，例如：" + draft.example();
        var ways = "直接回，例如：%s%s\n不记了就说：%s".formatted(draft.answer(), whole, Conversing.DROP);
        var title =
                switch (instead) {
                    case Understood.Unclear(var _, var question, var _)
                    when !question.title().endsWith(draft.wanted()) -> question.title();
                    default -> "没听懂“%s”。".formatted(brief(line.words()));
                };
        var card = Card.warn(title, new Element.Text(open), new Element.Text(ways));
        return new Understood.Unclear(
                line.words(), card.and(Element.Buttons.of(Element.Button.of(Conversing.DROP, Conversing.DROP))), draft);
    }

    private static String listed(List<Draft.Choice> choices) {
        return choices.stream().map(Draft.Choice::label).collect(Collectors.joining("、"));
    }

    private static String brief(String words) {
        var text = Text.of(words).raw();
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
