package io.drumbeat.chat;

/** Where something is said. */
public sealed interface Chat {
    /** Our own id, the same on every platform: {@code direct:mei} or {@code group:east-1}. */
    String id();

    /** The chat of one person with the bot. */
    record Direct(String person) implements Chat {
        @Override
        public String id() {
            return "direct:" + person;
        }
    }

    /** The group chat of a team. */
    record Group(String team) implements Chat {
        @Override
        public String id() {
            return "group:" + team;
        }
    }

    /** @throws IllegalArgumentException if it is neither {@code direct:<person>} nor {@code group:<team>} */
    static Chat of(String id) {
        if (id.startsWith("direct:") && id.length() > 7) {
            return new Direct(id.substring(7));
        }
        if (id.startsWith("group:") && id.length() > 6) {
            return new Group(id.substring(6));
        }
        throw new IllegalArgumentException("会话 \"" + id + "\" 不认识；应是 direct:<人> 或 group:<团队>");
    }
}
