package io.drumbeat.dingtalk.card;

import java.util.Map;

/** A card as DingTalk takes it. */
public sealed interface Rendered {
    /** @param title what chat lists and notifications show */
    record Marked(String title, String text) implements Rendered {
        @Override
        public String msgKey() {
            return "sampleMarkdown";
        }

        @Override
        public Map<String, String> param() {
            return Map.of("title", title, "text", text);
        }

        @Override
        public Map<String, Object> reply() {
            return Map.of("msgtype", "markdown", "markdown", param());
        }
    }

    /** Words without any markup. */
    record Words(String content) implements Rendered {
        @Override
        public String msgKey() {
            return "sampleText";
        }

        @Override
        public Map<String, String> param() {
            return Map.of("content", content);
        }

        @Override
        public Map<String, Object> reply() {
            return Map.of("msgtype", "text", "text", param());
        }
    }

    /** The robot API's name for its form. */
    String msgKey();

    /** The robot API's parameters for it. */
    Map<String, String> param();

    /** The body that a session webhook takes. */
    Map<String, Object> reply();
}
