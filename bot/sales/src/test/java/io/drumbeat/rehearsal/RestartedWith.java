package io.drumbeat.rehearsal;

import io.drumbeat.config.Yaml;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.inforce.FirstSeen;
import io.drumbeat.inforce.InForce;
import java.time.LocalDate;
import java.util.List;

/** The bot of a rehearsal has been started again after somebody wrote something else into a file of the company. */
public final class RestartedWith {
    private RestartedWith() {}

    /** @param file its name, as {@code plan.yml} */
    public static void file(String file, String text, String day, Rehearsal chat) {
        // Plans stand one after the other in their file
        for (var document : text.split("(?m)^---$", -1)) {
            Yaml.parse(document, file);
        }
        var today = LocalDate.parse(day);
        var read = new InForce<>(new CompanyFile(file, text, file), text, said -> said);
        new FirstSeen(List.of(read), chat.recorder())
                .record(today, today.atTime(8, 0).atZone(Rehearsal.SHANGHAI).toInstant());
    }
}
