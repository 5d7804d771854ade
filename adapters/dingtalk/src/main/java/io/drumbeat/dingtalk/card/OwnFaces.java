package io.drumbeat.dingtalk.card;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws cards for our own template: what is read becomes one text with tables and colours, below it charts, one form and
 * the buttons. Every variable is always there, so that a new face leaves nothing of the old one behind.
 */
public final class OwnFaces {
    private static final String BREAK = "<br>";

    private OwnFaces() {}

    /**
     * The card, or a shorter one; empty if neither fits.
     *
     * @param message the id of the message that shows it; buttons and forms carry it
     * @param version the ledger position it was drawn at
     */
    public static Optional<Face> of(Card card, Chat chat, String message, long version) {
        return Stream.of(Detail.FULL, Detail.SHORT)
                .map(detail -> face(card, chat, new Carried(message, version), detail))
                .filter(Face::fits)
                .findFirst();
    }

    /** Always something that may replace a card that was shown. */
    public static Face always(Card card, Chat chat, String message, long version) {
        return of(card, chat, message, version).orElseGet(() -> {
            var carried = new Carried(message, version);
            var text = PlainText.of(card);
            for (var length = Math.min(text.length(), Face.MOST_BYTES); length > 0; length = length * 3 / 4) {
                var words = Card.info(card.title(), new Element.Text(Detail.upTo(text, length) + "\n…（太长，只显示开头）"));
                var face = face(words, chat, carried, Detail.FULL);
                if (face.fits()) {
                    return face;
                }
            }
            return face(Card.info(Detail.upTo(card.title(), 100)), chat, carried, Detail.FULL);
        });
    }

    /** What whatever is pressed brings back. */
    record Carried(String message, long version) {
        Map<String, String> saying(String words) {
            var params = new LinkedHashMap<String, String>();
            params.put("words", words);
            params.put("card", message);
            params.put("v", Long.toString(version));
            return params;
        }
    }

    private static Face face(Card card, Chat chat, Carried carried, Detail detail) {
        var form = card.elements().stream()
                .filter(Element.Form.class::isInstance)
                .map(Element.Form.class::cast)
                .findFirst();
        var body = new ArrayList<String>();
        body.add("<font sizeToken=common_h3_text_style__font_size colorTokenV2=%s>%s</font>"
                .formatted(colour(card.tone()), DingTalkCards.heading(card, detail)));
        var formsLeft = form.isPresent() ? 1 : 0;
        for (var element : card.elements()) {
            if (element instanceof Element.Form && formsLeft-- > 0) {
                continue;
            }
            body.add(read(element, chat, detail));
        }
        var shown = new EnumMap<Variable, String>(Variable.class);
        shown.put(Variable.TITLE, DingTalkCards.title(card));
        shown.put(Variable.BODY, body.stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n")));
        shown.put(Variable.CHARTS, json(FaceCharts.of(card, detail)));
        shown.put(
                Variable.FORM, json(form.map(one -> FaceForms.of(one, carried)).orElse(Map.of("fields", List.of()))));
        shown.put(Variable.SUBMIT, form.map(Element.Form::submit).orElse(""));
        shown.put(Variable.BUTTONS, json(buttons(card, carried)));
        shown.put(Variable.CONFIG, "{\"autoLayout\":true}");
        var variables = shown.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
        return new Face(DingTalkCards.title(card), variables);
    }

    private static String colour(Card.Tone tone) {
        return switch (tone) {
            case INFO -> "common_blue1_color";
            case GOOD -> "common_green1_color";
            case WARN -> "common_orange1_color";
            case BAD -> "common_red1_color";
        };
    }

    private static String read(Element element, Chat chat, Detail detail) {
        return switch (element) {
            case Element.Text(var text) -> broken(Markdown.plain(detail.cut(text)));
            case Element.Headline headline -> DingTalkCards.headline(headline, BREAK);
            case Element.Fields(var fields) ->
                fields.stream().map(field -> DingTalkCards.field(field, detail)).collect(Collectors.joining(BREAK));
            case Element.Progress progress -> progress(progress);
            case Element.Table(var columns, var rows) -> table(columns, rows, detail);
            case Element.Chart chart -> FaceCharts.beside(chart);
            case Element.Buttons _ -> "";
            case Element.Foot(var text, var _) -> foot(text);
            case Element.Form form -> broken(DingTalkCards.form(form, chat));
            case Element.Image image -> Markdown.image(image);
            case Element.Link link -> Markdown.link(link);
            case Element.Divider() -> "***";
        };
    }

    private static String foot(String text) {
        return text.isBlank()
                ? ""
                : "<font sizeToken=common_footnote_text_style__font_size colorTokenV2=common_level3_base_color>%s</font>"
                        .formatted(broken(Markdown.plain(text)));
    }

    private static String broken(String text) {
        return text.replace(Markdown.BREAK, BREAK);
    }

    private static String progress(Element.Progress progress) {
        var pace = progress.pace();
        var colour = pace == null
                ? "common_blue1_color"
                : progress.value().compareTo(pace) < 0 ? "common_orange1_color" : "common_green1_color";
        return "%s %s%s<font colorTokenV2=%s>%s</font> %d%%%s"
                .formatted(
                        Markdown.bold(progress.label()),
                        Markdown.oneLine(progress.shown()),
                        BREAK,
                        colour,
                        DingTalkCards.bar(progress),
                        progress.percent(),
                        DingTalkCards.pace(progress));
    }

    private static String table(List<String> columns, List<List<String>> rows, Detail detail) {
        var head = row(columns) + "\n" + "| - ".repeat(columns.size()) + "|\n";
        var drawn = detail.rows(
                rows,
                OwnFaces::row,
                rest -> "| " + rest + " " + "| ".repeat(columns.size()).strip());
        return head + String.join("\n", drawn);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::oneLine).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static List<Map<String, Object>> buttons(Card card, Carried carried) {
        return card.elements().stream()
                .flatMap(OwnFaces::presses)
                .map(button -> {
                    var request = new LinkedHashMap<String, Object>();
                    request.put("actionId", "say");
                    request.put("params", carried.saying(button.words()));
                    var action = new LinkedHashMap<String, Object>();
                    action.put("type", "sendCardRequest");
                    action.put("params", request);
                    var shown = new LinkedHashMap<String, Object>();
                    shown.put("text", button.label());
                    shown.put("color", colour(button.style()));
                    shown.put("action", action);
                    return (Map<String, Object>) shown;
                })
                .toList();
    }

    /** The template has one row of them: what stands at the foot comes last. */
    private static Stream<Element.Button> presses(Element element) {
        return switch (element) {
            case Element.Buttons(var buttons) -> buttons.stream();
            case Element.Foot(var _, var presses) -> presses.stream();
            default -> Stream.empty();
        };
    }

    private static String colour(Element.Button.Style style) {
        return switch (style) {
            case DEFAULT -> "gray";
            case PRIMARY -> "blue";
            case DANGER -> "red";
        };
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
