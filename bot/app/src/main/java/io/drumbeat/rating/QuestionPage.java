package io.drumbeat.rating;

import io.drumbeat.sentence.Sentences;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** The page a customer sees: five choices and a line for words, without any script. */
final class QuestionPage {
    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Sentences SENTENCES = Sentences.beside(QuestionPage.class);

    private QuestionPage() {}

    static byte[] form() {
        var choices = new StringBuilder();
        for (var score = 1; score <= 5; score++) {
            choices.append("<label><input type=\"radio\" name=\"score\" value=\"%1$d\" required><br>%1$d</label>"
                    .formatted(score));
        }
        return page(
                SENTENCES.say("ask"),
                "<form method=\"post\"><p>%s</p><fieldset>%s</fieldset><textarea name=\"note\" maxlength=\"200\" rows=\"3\" placeholder=\"%s\"></textarea><button>%s</button></form>"
                        .formatted(
                                escaped(SENTENCES.say("scale")),
                                choices,
                                escaped(SENTENCES.say("more")),
                                escaped(SENTENCES.say("send"))));
    }

    static byte[] thanks() {
        return page(SENTENCES.say("thanks"), "<p>%s</p>".formatted(escaped(SENTENCES.say("kept"))));
    }

    static byte[] gone() {
        return page(SENTENCES.say("over"), "<p>%s</p>".formatted(escaped(SENTENCES.say("whyOver"))));
    }

    private static byte[] page(String title, String body) {
        return """
            <!doctype html>
            <html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title><style>
            :root { color-scheme: light dark }
            body { font: 17px/1.6 system-ui, sans-serif; max-width: 26rem; margin: 10vh auto; padding: 0 1.2rem }
            fieldset { border: 0; padding: 0; margin: 0 0 1rem; display: flex; justify-content: space-between }
            label { text-align: center; min-width: 3rem } input[type=radio] { width: 1.4rem; height: 1.4rem }
            textarea, button { font: inherit; width: 100%%; box-sizing: border-box; padding: .6rem; margin: .4rem 0 }
            </style></head><body><h1>%1$s</h1>%2$s</body></html>
            """.formatted(escaped(title), body).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
