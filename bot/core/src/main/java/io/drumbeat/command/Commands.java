package io.drumbeat.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All commands by their usage. Two that could claim the same words are refused when this is made. */
public final class Commands {
    private final Map<Usage, Command> byUsage = new HashMap<>();
    private final List<Usage> usages = new ArrayList<>();

    /** @throws IllegalStateException if two commands share a verb; the message names both and the verb */
    public Commands(List<Command> commands) {
        var byVerb = new HashMap<String, Command>();
        for (var command : commands) {
            var usage = command.usage();
            for (var form : usage.forms()) {
                form.verbs().forEach(verb -> claim(verb, command, byVerb));
                byUsage.put(form, command);
            }
            usages.add(usage);
        }
    }

    private static void claim(String verb, Command command, Map<String, Command> byVerb) {
        var other = byVerb.put(verb.toLowerCase(Locale.ROOT), command);
        if (other != null && !other.equals(command)) {
            throw new IllegalStateException(
                    "命令 %s 和 %s 都要用“%s”这个词，请改其中一个的 Usage".formatted(name(other), name(command), verb));
        }
    }

    private static String name(Command command) {
        return command.getClass().getSimpleName();
    }

    /** One for each command; each may have more forms. */
    public List<Usage> usages() {
        return List.copyOf(usages);
    }

    public Command of(Usage usage) {
        var command = byUsage.get(usage);
        if (command == null) {
            throw new IllegalStateException("没有命令认得“" + usage.verb() + "”");
        }
        return command;
    }
}
