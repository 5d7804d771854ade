package io.drumbeat.team;

import io.drumbeat.absence.Absences;
import io.drumbeat.card.Element;
import io.drumbeat.fact.StaffFact.Half;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who of a team is on leave, as a manager reads it. */
final class TeamLeave {
    private TeamLeave() {}

    /** A rep's name, and until when they are away. */
    static String name(Person rep, LocalDate day, Known known) {
        return rep.name()
                + Absences.awayUntil(rep.id(), day, known)
                        .map("（请假到 %s）"::formatted)
                        .orElse("");
    }

    /** Who is away today, or will be within two weeks. */
    static Optional<Element> soon(List<Person> reps, LocalDate day, Known known) {
        var lines = reps.stream()
                .flatMap(rep -> Absences.of(rep.id(), known).stream()
                        .filter(away ->
                                !away.until().isBefore(day) && !away.from().isAfter(day.plusWeeks(2)))
                        .map(away -> "· %s %s".formatted(rep.name(), span(away))))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Element.Text("请假：\n" + String.join("\n", lines)));
    }

    private static String span(Absences.Away away) {
        var from = ReceiptFields.day(away.from());
        var half = away.half();
        return half == null
                ? "%s 至 %s".formatted(from, ReceiptFields.day(away.until()))
                : from + (half == Half.MORNING ? " 上午" : " 下午");
    }
}
