package io.drumbeat.feishu.card;

import com.lark.oapi.core.utils.Jsons;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws a card as card JSON 2.0, measures it, and steps down to a shorter card, to words in a card, or to a text. */
public final class FeishuCards {
    static final int MOST_NODES = 200;
    static final int MOST_TABLES = 5;
    static final int MOST_CHARTS = 5;
    /** The platform refuses 30 KB; the rest of the request takes its part. */
    static final int MOST_BYTES = 29_000;

    private static final int MOST_LETTERS = 6_000;

    /** The card, or a shorter one, or its words in a card. Always something that may replace a card that was sent. */
    public Map<String, Object> draw(String messageId, Chat chat, long version, Card card) {
        return fitting(messageId, chat, version, card).orElseGet(() -> inWords(chat, card));
    }

    /** The card, or a shorter one; empty if neither may be sent. */
    public Optional<Map<String, Object>> fitting(String messageId, Chat chat, long version, Card card) {
        var whole = full(messageId, chat, version, card);
        if (fits(whole)) {
            return Optional.of(whole);
        }
        return Optional.of(full(messageId, chat, version, Shorter.than(card))).filter(FeishuCards::fits);
    }

    /** The content of a text message that says the same; {@code <} is widened, since a text's tags mention people. */
    public String text(Card card) {
        return json(Map.of("text", shortened(PlainText.of(card)).replace('<', '＜')));
    }

    /** The content of a message that shows this card. */
    public static String json(Map<String, ?> card) {
        return Jsons.DEFAULT.toJson(card);
    }

    private static Map<String, Object> full(String messageId, Chat chat, long version, Card card) {
        var drawing = new Drawing(messageId, version);
        var elements = card.elements().stream()
                .flatMap(element -> drawing.draw(element).stream())
                .toList();
        return framed(chat, card, elements);
    }

    private static Map<String, Object> inWords(Chat chat, Card card) {
        var words = shortened(
                PlainText.of(new Card("", card.tone(), card.elements())).strip());
        return framed(chat, card, words.isEmpty() ? List.of() : List.of(Node.paragraph(words)));
    }

    /** Cards of a direct chat cannot be forwarded: they may show a person's own numbers. */
    private static Map<String, Object> framed(Chat chat, Card card, List<Map<String, Object>> elements) {
        var title = shortened(card.title());
        return Node.of(
                "schema", "2.0",
                "config",
                        Node.of(
                                "update_multi",
                                true,
                                "enable_forward",
                                chat instanceof Chat.Group,
                                "width_mode",
                                "fill",
                                "summary",
                                Node.of("content", title)),
                "header", Node.of("template", colour(card.tone()), "title", Node.plain(title)),
                "body", Node.of("direction", "vertical", "vertical_spacing", "8px", "elements", elements));
    }

    private static String colour(Card.Tone tone) {
        return switch (tone) {
            case INFO -> "blue";
            case GOOD -> "green";
            case WARN -> "orange";
            case BAD -> "red";
        };
    }

    static boolean fits(Map<String, Object> card) {
        var tags = tagsAtRoot(card);
        return Node.tagged(card) <= MOST_NODES
                && tags.getOrDefault("table", 0L) <= MOST_TABLES
                && tags.getOrDefault("chart", 0L) <= MOST_CHARTS
                && bytes(card) <= MOST_BYTES;
    }

    /** As it travels: the card's JSON as a string inside the request's JSON. */
    static int bytes(Map<String, Object> card) {
        return Jsons.DEFAULT.toJson(json(card)).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Map<String, Long> tagsAtRoot(Map<String, Object> card) {
        var tags = new ArrayList<String>();
        if (card.get("body") instanceof Map<?, ?> body && body.get("elements") instanceof List<?> elements) {
            for (var element : elements) {
                if (element instanceof Map<?, ?> node) {
                    tags.add(String.valueOf(node.get("tag")));
                }
            }
        }
        return tags.stream().collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
    }

    private static String shortened(String words) {
        return words.length() <= MOST_LETTERS ? words : words.substring(0, MOST_LETTERS) + "\n……";
    }

    /** One card being drawn; knows which names are taken. */
    private static final class Drawing {
        private final String messageId;
        private final long version;
        private final Forms forms = new Forms(new FieldNames());

        Drawing(String messageId, long version) {
            this.messageId = messageId;
            this.version = version;
        }

        List<Map<String, Object>> draw(Element element) {
            return switch (element) {
                case Element.Text(var text) -> text.isBlank() ? List.of() : List.of(Node.paragraph(text));
                case Element.Headline headline -> Lines.headline(headline);
                case Element.Fields(var fields) -> Lines.fields(fields);
                case Element.Progress progress -> List.of(Lines.progress(progress));
                case Element.Table table -> Tables.draw(table);
                case Element.Chart chart -> Charts.draw(chart);
                case Element.Buttons(var buttons) -> Buttons.draw(buttons, this::value);
                case Element.Form form -> List.of(forms.draw(form, value(form.words())));
                case Element.Image image -> List.of(Lines.image(image));
                case Element.Link link -> List.of(Buttons.link(link));
                case Element.Foot(var text, var presses) -> Buttons.foot(text, presses, this::value);
                case Element.Divider() -> List.of(Node.of("tag", "hr"));
            };
        }

        /** Strings only: the SDK turns numbers into doubles. */
        private Map<String, Object> value(String words) {
            return Node.of("words", words, "card", messageId, "v", Long.toString(version));
        }
    }
}
