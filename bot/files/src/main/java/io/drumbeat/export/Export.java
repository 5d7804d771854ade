package io.drumbeat.export;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.date.Periods;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.sheet.FileLinks;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(84)
final class Export implements Command {
    private static final List<String> THIS = List.of("", "今年", "本年", "this year");
    private static final List<String> NEXT = List.of("明年", "下年", "next year");
    private final FileLinks links;
    private final BusinessDays days;
    private final Revisions revisions;

    Export(FileLinks links, BusinessDays days, Revisions revisions) {
        this.revisions = revisions;
        this.links = links;
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("导出"), List.of("export"), "把你能看的客户、联系人、商机、记录或目标导出成表格", "导出 记录 11月")
                .taking(Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var words = Text.folded(said.get(Slot.REST).orElse(""));
        var subject = Subject.of(words);
        if (subject.isEmpty()) {
            var title = words.isEmpty() ? "导出什么？" : "不能导出“%s”；可以导出 客户、联系人、商机、记录、目标".formatted(words);
            return Answer.of(request, Card.info(title, choices()));
        }
        if (!request.platform().equals("console")) {
            return Answer.of(request, Card.info("导出的文件在控制台下载：在运行鼓点的电脑上打开控制台，说“导出 %s”".formatted(words)));
        }
        var today = days.of(request.at(), request.who().zone());
        var rest = subject.get().after(words);
        var period = subject.get() == Subject.TARGETS
                ? year(rest, today)
                : rest.isEmpty() ? Period.monthOf(today) : period(rest, today);
        if (!subject.get().isOfAPeriod() && !rest.isEmpty()) {
            return Answer.of(
                    request,
                    Card.warn("“导出 %s”后面不用写“%s”".formatted(subject.get().label(), rest), choices()));
        }
        if (period == null) {
            return Answer.of(
                    request, Card.warn("“%s”不是一段时间；可以说 导出 记录 11月、导出 记录 上周、导出 目标 2027".formatted(rest), choices()));
        }
        return isEmpty(subject.get(), period, request.who(), today, known)
                ? Answer.of(request, nothing(subject.get(), period))
                : answer(subject.get(), period, request);
    }

    private boolean isEmpty(Subject subject, Period period, Person reader, LocalDate today, Known known) {
        var seen =
                switch (subject) {
                    case CUSTOMERS -> CustomerSheet.seen(reader, today, known);
                    case CONTACTS -> ContactSheet.seen(reader, today, known);
                    case DEALS -> DealSheet.seen(reader, today, known);
                    case TARGETS -> new TargetSheet(revisions, period.from().getYear(), today, known).seen(reader);
                    case RECORDS -> RecordSheet.seen(reader, period.from(), period.to(), today, known);
                };
        return seen.findAny().isEmpty();
    }

    private static Card nothing(Subject subject, Period period) {
        var span = subject.isOfAPeriod() ? period.label() : "";
        return Card.info("%s没有你能看的%s，没有文件可以导出".formatted(span, subject.label()), choices());
    }

    private Answer answer(Subject subject, Period period, Request request) {
        var who = request.who();
        var what = Exports.what(subject, period.from(), period.to());
        var span = subject.isOfAPeriod() ? " " + period.label() : "";
        var card = Card.info(
                "导出 %s%s".formatted(subject.label(), span),
                new Element.Text("下载时按你当时能看的内容生成，只有你能下载，一天内有效。"),
                links.to("下载 %s.xlsx".formatted(subject.label()), what, who.id(), request.at()));
        return Answer.of(request, card);
    }

    /** A month of which the year is not said is the last one of that name: records are never to come. */
    private static @Nullable Period period(String words, LocalDate today) {
        var text = Text.of(words);
        var found = Periods.at(text, 0, today);
        return found == null || found.end() != text.length() ? null : found.meant(Direction.BACK, today);
    }

    /** This year where none is said. */
    private static @Nullable Period year(String words, LocalDate today) {
        var next = NEXT.contains(words);
        var said = next || THIS.contains(words) ? String.valueOf(today.getYear() + (next ? 1 : 0)) : words;
        if (!said.matches("20\\d\\d年?")) {
            return null;
        }
        var first = Year.of(Integer.parseInt(said.substring(0, 4))).atDay(1);
        return new Period(
                "%d年".formatted(first.getYear()), first, first.plusYears(1).minusDays(1));
    }

    private static Element choices() {
        return Element.Buttons.of(
                Button.of("客户", "导出 客户"),
                Button.of("联系人", "导出 联系人"),
                Button.of("商机", "导出 商机"),
                Button.of("今年目标", "导出 目标 今年"),
                Button.of("本月记录", "导出 记录 本月"),
                Button.of("上月记录", "导出 记录 上月"));
    }
}
