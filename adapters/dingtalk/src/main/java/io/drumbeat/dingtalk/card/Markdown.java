package io.drumbeat.dingtalk.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.card.Element;
import java.net.URLEncoder;
import java.util.stream.Collectors;

/**
 * Writes the subset that DingTalk documents: headings, quote, bold, italic, link, picture, lists. Whether its clients know
 * backslash escapes is documented nowhere, so marks in data become their full-width twins, which no client interprets.
 */
final class Markdown {
    static final String BREAK = "  \n";
    private static final String MARKS = "\\`*[]<>~|";

    private Markdown() {}

    /** Data as it is read, line by line, never as markup. */
    static String plain(String data) {
        return data.strip().lines().map(line -> line(line.strip())).collect(Collectors.joining(BREAK));
    }

    /** Data on one line. */
    static String oneLine(String data) {
        return line(data.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    static String bold(String data) {
        var text = oneLine(data);
        return text.isEmpty() ? "" : "**" + text + "**";
    }

    /** A link that makes whoever presses it say the words. */
    static String saying(String label, String words) {
        var encoded = URLEncoder.encode(words, UTF_8).replace("+", "%20");
        return "[%s](dtmd://dingtalkclient/sendMessage?content=%s)".formatted(oneLine(label), encoded);
    }

    /** Only what every client shows: a picture of the platform's own or one over https. */
    static String image(Element.Image image) {
        return image.url().matches("(https://|@)[^\\s()\\[\\]<>]+")
                ? "![%s](%s)".formatted(oneLine(image.alt()), image.url())
                : plain(image.alt());
    }

    static String link(Element.Link link) {
        return link.url().matches("https?://[^\\s()\\[\\]<>]+")
                ? "[%s](%s)".formatted(oneLine(link.label()), link.url())
                : plain(link.label() + "（在控制台打开）");
    }

    private static String line(String data) {
        var out = new StringBuilder();
        for (var i = 0; i < data.length(); i++) {
            var mark = data.charAt(i);
            var structural =
                    MARKS.indexOf(mark) >= 0 || (mark == '#' && i == 0) || (mark == '_' && !insideWord(data, i));
            out.append(structural ? (char) (mark + 0xFEE0) : mark);
        }
        return out.toString();
    }

    private static boolean insideWord(String data, int at) {
        return at > 0
                && at < data.length() - 1
                && Character.isLetterOrDigit(data.charAt(at - 1))
                && Character.isLetterOrDigit(data.charAt(at + 1));
    }
}
