package io.drumbeat.bench.inbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A company in which everybody visits one customer again and again. */
final class Reps {
    private static final String FIRST = "华东南北金银海山河星云天宏远达";
    private static final String SECOND = "信德明盛丰顺嘉康";

    private Reps() {}

    static String openId(int rep) {
        return "ou_rep" + rep;
    }

    static String customer(int rep) {
        return "" + SECOND.charAt(rep / 8 % SECOND.length()) + FIRST.charAt(rep % FIRST.length()) + "科技";
    }

    /** The company's files: those of the sample company, but for who is in it. */
    static void write(Path files, int reps) throws IOException {
        Files.createDirectories(files.resolve("plans"));
        for (var name : new String[] {"cadence.yml", "calendar.yml", "plans/2026.yml", "stages.yml"}) {
            Files.copy(Path.of("config", name), files.resolve(name));
        }
        Files.writeString(files.resolve("targets.yml"), "everyone: {revenue: 40万, visits: 40, calls: 60}\n");
        Files.writeString(
                files.resolve("people.yml"),
                """
                teams:
                  - {id: team, name: 一组}
                people:
                  - {id: lei, name: 老雷, role: manager, team: team, feishu: ou_lei}
                """ + IntStream.range(0, reps).mapToObj(Reps::line).collect(Collectors.joining()));
    }

    private static String line(int rep) {
        return "  - {id: rep%1$d, name: 代表%1$d, role: rep, team: team, manager: lei, feishu: %2$s}\n"
                .formatted(rep, openId(rep));
    }
}
