package io.drumbeat.console.api;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.console.reading.Body;
import io.drumbeat.console.reading.Quoted;
import io.drumbeat.console.reading.Refused;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.plantext.WrongPlan;
import io.drumbeat.sheet.OneAtATime;
import io.drumbeat.simulation.Simulation;
import io.drumbeat.simulation.WrongInput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;

/** Tries a pay plan on facts that come with it, and records nothing. */
@ConsoleApi
final class PlansController {
    private static final int MOST_PROBLEMS = 100;
    /** What is larger is tried one after the other: it takes many times its size while it is. */
    private static final long LARGE = 1 << 20;

    private final WorkingCalendar calendar;
    private final OneAtATime turns;

    PlansController(ObjectProvider<WorkingCalendar> calendar, OneAtATime turns) {
        this.turns = turns;
        this.calendar = calendar.getIfAvailable(() -> WorkingCalendar.WEEKDAYS);
    }

    /** What everybody is paid. */
    record Statements(List<Statement> statements) {}

    /** What one person is paid; amounts have the currency's decimals. */
    record Statement(String person, String period, String total, String currency, Balances balances, List<Line> lines) {
        static Statement of(PayStatement statement) {
            var open = statement.balances();
            return new Statement(
                    statement.person(),
                    statement.period(),
                    statement.major(statement.total()).toPlainString(),
                    statement.currency().getCurrencyCode(),
                    new Balances(
                            statement.major(open.draw()).toPlainString(),
                            statement.major(open.held()).toPlainString(),
                            statement.major(open.deferred()).toPlainString()),
                    statement.lines().stream()
                            .map(line -> Line.of(line, statement))
                            .toList());
        }
    }

    /** What stands open at the end of the period. */
    record Balances(String draw, String held, String deferred) {}

    /** One line and where it comes from. */
    record Line(String rule, String basis, String rate, String amount, List<String> facts, String why) {
        static Line of(PayLine line, PayStatement statement) {
            return new Line(
                    line.rule(),
                    line.basis(),
                    line.rate(),
                    statement.major(line.amount()).toPlainString(),
                    line.facts(),
                    line.why());
        }
    }

    /** What is wrong with a plan. */
    record Problems(List<WrongPlan.Problem> problems) {}

    @PostMapping("/plans/simulate")
    Statements simulate(HttpServletRequest request) throws IOException {
        var length = request.getContentLengthLong();
        return length >= 0 && length <= LARGE ? tried(request) : turns.take(() -> tried(request));
    }

    private Statements tried(HttpServletRequest request) throws IOException {
        try {
            return new Statements(Simulation.run(Body.readFacts(request), calendar).stream()
                    .map(Statement::of)
                    .toList());
        } catch (WrongInput wrong) {
            throw Refused.wrong(wrong.field(), wrong.sentence());
        }
    }

    @ExceptionHandler
    ResponseEntity<Problems> wrong(WrongPlan wrong) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Problems(wrong.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(problem -> new WrongPlan.Problem(
                                problem.line(), Quoted.of(problem.value()), Quoted.in(problem.should())))
                        .toList()));
    }
}
