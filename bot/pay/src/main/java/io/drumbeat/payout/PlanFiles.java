package io.drumbeat.payout;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.inforce.InForce;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.planfile.PlanReader;
import io.drumbeat.plantext.Existing;
import io.drumbeat.plantext.WrongPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the company's plans: every file in {@code plans/}, by name, and {@code plan.yml} where an earlier version left it. */
public final class PlanFiles {
    private static final String NAME = "plan.yml";

    private PlanFiles() {}

    /**
     * What they say by day: all files together, under the name that their facts always had.
     *
     * @throws ConfigError naming file, line, value and what would be right
     */
    public static InForce<List<PayPlan>> inForce(Path company) {
        return inForce(company, Set.of());
    }

    /** @param declared measures of the company's own, on which a plan may hang */
    public static InForce<List<PayPlan>> inForce(Path company, Set<String> declared) {
        return inForce(company, declared, Existing.ANYTHING);
    }

    /** @param existing what the company has; the plans that are written now may name nothing else */
    public static InForce<List<PayPlan>> inForce(Path company, Set<String> declared, Existing existing) {
        var texts = new ArrayList<String>();
        for (var file : files(company)) {
            var text = Yaml.text(file).replace("\r\n", "\n");
            read(file.toString(), text, declared);
            said(file.toString(), () -> existing.in(text));
            texts.add(text.strip() + "\n");
        }
        if (texts.isEmpty()) {
            throw new ConfigError("%s 里没有提成方案；请放一个 plans/2026.yml".formatted(company));
        }
        var all = new CompanyFile(
                NAME, String.join("---\n", texts), company.resolve("plans").toString());
        said(all.path(), () -> PlanReader.checked(all.text(), declared));
        return inForce(all, declared);
    }

    static InForce<List<PayPlan>> inForce(CompanyFile file) {
        return inForce(file, Set.of());
    }

    private static InForce<List<PayPlan>> inForce(CompanyFile file, Set<String> declared) {
        return new InForce<>(file, read(file.path(), file.text(), declared), said -> read(NAME, said, declared));
    }

    /** @param name how errors call the text */
    static List<PayPlan> read(String name, String text) {
        return read(name, text, Set.of());
    }

    private static List<PayPlan> read(String name, String text, Set<String> declared) {
        return said(name, () -> PlanReader.read(text, declared));
    }

    private static <T> T said(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (WrongPlan wrong) {
            throw new ConfigError(wrong.problems().stream()
                    .map(problem -> name + " " + problem)
                    .collect(Collectors.joining("\n")));
        }
    }

    private static List<Path> files(Path company) {
        var folder = company.resolve("plans");
        var single = company.resolve("plan.yml");
        if (!Files.isDirectory(folder)) {
            return Files.exists(single) ? List.of(single) : List.of();
        }
        try (var list = Files.list(folder)) {
            return list.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new ConfigError("%s 读不了：%s".formatted(folder, unreadable.getMessage()));
        }
    }
}
