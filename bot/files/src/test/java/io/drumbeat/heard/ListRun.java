package io.drumbeat.heard;

import io.drumbeat.config.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Puts lists of what people say to the bot and prints what came of them. The folder holds {@code company.json} and any of
 * {@code everyday*.jsonl}, {@code lookups*.jsonl}, {@code dangers*.jsonl}, {@code dialogues*.jsonl}, each line one row, and
 * {@code dialogues.txt}, dialogues as {@link Talk} reads them.
 * The details go to a file beside the working directory, if one is named.
 */
public final class ListRun {
    private ListRun() {}

    /** @param args the folder, and the file for the details */
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var company = new SampleCompany(WrittenCompany.read(folder.resolve("company.json")));
        var details = new StringBuilder();
        for (var file : lists(folder)) {
            var name = file.getFileName().toString();
            var tally = new Tally(name);
            BiConsumer<Yaml, Tally> judge = name.startsWith("everyday")
                    ? new Everyday(company)::judge
                    : name.startsWith("lookups")
                            ? new LookUps(company)::judge
                            : name.startsWith("dangers") ? new Dangers(company)::judge : new Dialogues(company)::judge;
            for (var line :
                    SampleCompany.read(file).lines().filter(l -> !l.isBlank()).toList()) {
                judge.accept(Yaml.parse(line, name), tally);
            }
            System.out.print(tally.summary());
            details.append(tally.details());
        }
        var talk = folder.resolve("dialogues.txt");
        if (Files.exists(talk)) {
            var tally = new Tally("dialogues.txt");
            Talk.of(talk).forEach(one -> new Dialogues(company).judge(one.row(), tally));
            System.out.print(tally.summary());
            details.append(tally.details());
        }
        if (args.length > 1) {
            Files.writeString(Path.of(args[1]), details);
        }
    }

    private static List<Path> lists(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
