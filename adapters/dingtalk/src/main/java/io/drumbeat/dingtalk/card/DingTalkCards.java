package io.drumbeat.dingtalk.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws cards in DingTalk's markdown. It has no tables, inputs or callbacks there, so rows become list lines, forms say
 * what to type, and buttons are links that say their words. Too long a card steps down: shorter, then plain words.
 */
public final class DingTalkCards {
    /** What the message parameters of the robot API may take, in bytes of JSON. */
    static final int MOST_BYTES = 15_000;

    private static final int CELLS = 10;

    private DingTalkCards() {}

    /** @param chat where it is shown: in groups the bot only hears what mentions it */
    public static Rendered of(Card card, Chat chat) {
        return Stream.of(Detail.FULL, Detail.SHORT)
                .map(detail -> (Rendered) new Rendered.Marked(title(card), text(card, chat, detail)))
                .filter(DingTalkCards::fits)
                .findFirst()
                .orElseGet(() -> words(card));
    }

    static String title(Card card) {
        return Detail.upTo(Markdown.oneLine(card.title()), 100);
    }

    static String heading(Card card, Detail detail) {
        var sign =
                switch (card.tone()) {
                    case INFO -> "";
                    case GOOD -> "✅ ";
                    case WARN -> "⚠️ ";
                    case BAD -> "❌ ";
                };
        return sign + Markdown.oneLine(detail.cut(card.title()));
    }

    private static String text(Card card, Chat chat, Detail detail) {
        return Stream.concat(
                        Stream.of("### " + heading(card, detail)),
                        card.elements().stream().map(element -> drawn(element, chat, detail)))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String drawn(Element element, Chat chat, Detail detail) {
        return switch (element) {
            case Element.Text(var text) -> Markdown.plain(detail.cut(text));
            case Element.Headline headline -> headline(headline, Markdown.BREAK);
            case Element.Fields(var fields) ->
                fields.stream().map(field -> field(field, detail)).collect(Collectors.joining(Markdown.BREAK));
            case Element.Progress progress -> progress(progress);
            case Element.Table(var columns, var rows) ->
                Markdown.bold(String.join(" · ", columns))
                        + "\n\n"
                        + String.join(
                                "\n",
                                detail.rows(
                                        rows,
                                        row -> "- " + Markdown.oneLine(String.join(" · ", row)),
                                        rest -> "- " + rest));
            case Element.Chart chart -> chart(chart, detail);
            case Element.Buttons(var buttons) -> buttons(buttons, chat);
            case Element.Form form -> form(form, chat);
            case Element.Image image -> Markdown.image(image);
            case Element.Link link -> Markdown.link(link);
            case Element.Foot(var text, var presses) -> foot(text, presses);
            case Element.Divider() -> "────────";
        };
    }

    static String headline(Element.Headline headline, String end) {
        return "## " + Markdown.oneLine(headline.figure())
                + (headline.about().isBlank() ? "" : end + Markdown.oneLine(headline.about()));
    }

    static String field(Element.Field field, Detail detail) {
        return Stream.of(Markdown.bold(field.label()), Markdown.oneLine(detail.cut(field.value())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String progress(Element.Progress progress) {
        return "%s %s%s%s %d%%%s"
                .formatted(
                        Markdown.bold(progress.label()),
                        Markdown.oneLine(progress.shown()),
                        Markdown.BREAK,
                        bar(progress),
                        progress.percent(),
                        pace(progress));
    }

    static String bar(Element.Progress progress) {
        var full = Math.clamp(progress.percent() / CELLS, 0, CELLS);
        return "■".repeat(full) + "□".repeat(CELLS - full);
    }

    static String pace(Element.Progress progress) {
        var pace = progress.pace();
        return pace == null ? "" : progress.value().compareTo(pace) < 0 ? "（落后节奏）" : "（跟上节奏）";
    }

    private static String chart(Element.Chart chart, Detail detail) {
        return Markdown.bold(chart.title())
                + "\n\n"
                + chart.series().stream()
                        .map(series -> "- %s：%s".formatted(Markdown.oneLine(series.name()), points(series, detail)))
                        .collect(Collectors.joining("\n"));
    }

    private static String points(Element.Series series, Detail detail) {
        return series.points().stream()
                        .limit(detail.rows())
                        .map(point -> Markdown.oneLine(point.x()) + " " + number(point.y()))
                        .collect(Collectors.joining("，"))
                + (series.points().size() > detail.rows() ? "…" : "");
    }

    private static String buttons(List<Element.Button> buttons, Chat chat) {
        var links = buttons.stream()
                .map(button -> Markdown.saying(button.label(), button.words()))
                .collect(Collectors.joining("　"));
        var words = buttons.stream()
                .map(button -> Markdown.oneLine(button.words()))
                .distinct()
                .collect(Collectors.joining("，或 "));
        return buttons.isEmpty() ? "" : links + Markdown.BREAK + "也可以%s：".formatted(say(chat)) + words;
    }

    /** Grey, and its presses are links alone: who wants them reads what they say. */
    private static String foot(String text, List<Element.Button> presses) {
        var links = presses.stream()
                .map(press -> Markdown.saying(press.label(), press.words()))
                .collect(Collectors.joining("　"));
        return Stream.of(Markdown.plain(text), links)
                .filter(line -> !line.isBlank())
                .map(line -> "> " + line)
                .collect(Collectors.joining(Markdown.BREAK));
    }

    static String form(Element.Form form, Chat chat) {
        var wanted = form.inputs().stream()
                .map(input -> Markdown.oneLine(input.label()) + (input.required() ? "（必填）" : ""))
                .collect(Collectors.joining("、"));
        var example = form.inputs().stream()
                .map(DingTalkCards::example)
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(" ", form.words() + " ", ""));
        return "要%s，请在一句话里写上 %s%s例如%s：%s"
                .formatted(
                        Markdown.oneLine(form.submit()), wanted, Markdown.BREAK, say(chat), Markdown.oneLine(example));
    }

    private static String say(Chat chat) {
        return switch (chat) {
            case Chat.Direct _ -> "直接回复";
            case Chat.Group _ -> "在群里 @我 说";
        };
    }

    private static String example(Element.Input input) {
        if (!input.preset().isBlank()) {
            return input.preset();
        }
        return switch (input.kind()) {
            case TEXT -> input.label();
            case AMOUNT -> "50万";
            case DATE -> "下周三";
            case SELECT -> input.options().isEmpty() ? "" : input.options().getFirst();
        };
    }

    private static Rendered words(Card card) {
        var text = PlainText.of(card);
        var rest = "\n…（太长，只显示开头）";
        for (var length = text.length(); length > 0; length = length * 3 / 4) {
            var words = new Rendered.Words(length == text.length() ? text : Detail.upTo(text, length) + rest);
            if (fits(words)) {
                return words;
            }
        }
        return new Rendered.Words(title(card));
    }

    private static boolean fits(Rendered rendered) {
        return JsonMapper.shared().writeValueAsString(rendered.param()).getBytes(UTF_8).length <= MOST_BYTES;
    }

    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
