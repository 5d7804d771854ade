package io.drumbeat.simulation;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.payslip.PayStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The examples of a document: a plan, what is given with it, and what it then pays. */
public final class Examples {
    private Examples() {}

    /** @param pays as the document writes it: who, and how much, and what stays open */
    public record Example(String title, String plan, String given, String pays) {
        @Override
        public String toString() {
            return title;
        }
    }

    public static Path docs(String name) {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs").resolve(name))) {
            here = here.getParent();
        }
        return here.resolve("docs").resolve(name);
    }

    public static List<Example> in(Path document) {
        var examples = new ArrayList<Example>();
        var blocks = new TreeMap<String, String>();
        var title = "";
        var inside = "";
        var text = new StringBuilder();
        for (var line : lines(document)) {
            if (line.startsWith("```")) {
                if (!inside.isEmpty()) {
                    blocks.put(inside, text.toString());
                    if (inside.equals("pays")) {
                        examples.add(new Example(
                                title,
                                blocks.getOrDefault("plan", ""),
                                blocks.getOrDefault("given", ""),
                                text.toString()));
                        blocks.remove("given");
                    }
                    inside = "";
                } else {
                    inside = line.contains(" ") ? line.substring(line.indexOf(' ') + 1) : "other";
                }
                text.setLength(0);
            } else if (!inside.isEmpty()) {
                text.append(line).append('\n');
            } else if (line.startsWith("#")) {
                title = line.replaceFirst("#+ ", "");
            }
        }
        return examples;
    }

    private static List<String> lines(Path document) {
        try {
            return Files.readAllLines(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything stays as it is written; nothing becomes a date or a number. */
    static Map<String, Object> values(String yaml) {
        var options = new LoaderOptions();
        var dumper = new DumperOptions();
        var plain = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        };
        Map<String, Object> values =
                new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, plain).load(yaml);
        return values;
    }

    public static List<PayStatement> run(String plan, String given) {
        var values = new LinkedHashMap<String, Object>(values(given));
        values.put("plan", plan);
        return Simulation.run(values, WorkingCalendar.WEEKDAYS);
    }

    /** One line for each person: the total, and whatever is not zero of what stays open. */
    public static String said(List<PayStatement> statements) {
        return statements.stream().map(Examples::said).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String said(PayStatement statement) {
        var said = new StringBuilder(statement.person() + ": " + statement.major(statement.total()));
        var balances = statement.balances();
        open(said, statement, "draw", balances.draw());
        open(said, statement, "held", balances.held());
        open(said, statement, "deferred", balances.deferred());
        return said.toString();
    }

    private static void open(StringBuilder said, PayStatement statement, String name, long amount) {
        if (amount != 0) {
            said.append(", ").append(name).append(' ').append(statement.major(amount));
        }
    }
}
