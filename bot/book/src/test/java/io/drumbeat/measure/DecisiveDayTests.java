package io.drumbeat.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.absence.LeaveTaken;
import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.config.Yaml;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.quota.Targets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 44 visits a month; from 10 December on 88, and Christmas and the first Friday of November are off. */
class DecisiveDayTests {
    private static final Period NOVEMBER = Period.of(YearMonth.of(2026, 11));
    private static final Period DECEMBER = Period.of(YearMonth.of(2026, 12));
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final LocalDate FIRST_FRIDAY = LocalDate.of(2026, 11, 6);
    private final GrowingLedger known = new GrowingLedger(new FoldedLedger(
            () -> new People(List.of(), List.of()), List.of(), List.of(new LeaveTaken(), new AgreedTargets())));
    private final Tally tally = new Tally(
            new CompanyFile("targets.yml", "visits: 88", "targets.yml").read(DecisiveDayTests::targets),
            new CompanyFile("calendar.yml", "off: true", "calendar.yml")
                    .readOr(WorkingCalendar.WEEKDAYS, _ -> DecisiveDayTests::worksLater));

    DecisiveDayTests() {
        configured("2026-11-01", "targets.yml", "visits: 44");
        configured("2026-11-01", "calendar.yml", "");
        configured("2026-12-10", "targets.yml", "visits: 88");
        configured("2026-12-10", "calendar.yml", "off: true");
    }

    private static Targets targets(Yaml file) {
        var visits = file.get("visits").number().longValueExact();
        return new Targets(Map.of("mei", Map.of("visits", visits)), Map.of());
    }

    private static boolean worksLater(LocalDate day) {
        return WorkingCalendar.WEEKDAYS.works(day) && !day.equals(CHRISTMAS) && !day.equals(FIRST_FRIDAY);
    }

    private void configured(String day, String file, String text) {
        var noted = new Noted(LocalDate.parse(day), false, List.of(new FileFact.Configured(file, text)));
        known.fold(known.now().placing(List.of(Told.byNobody("config", noted)), Instant.EPOCH));
    }

    private long due(Tally tally, Period period) {
        return tally.due(Measure.VISITS, "mei", period, known);
    }

    private static Period days(String from, String to) {
        return new Period("", LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aMonthGoesByItsEnd() {
        assertThat(due(tally, NOVEMBER)).isEqualTo(44);
        assertThat(due(tally, DECEMBER)).isEqualTo(88);
        assertThat(due(tally, days("2026-11-01", "2026-12-31"))).isEqualTo(132);
    }

    @Test
    void asOfAnEarlierDayItGoesByThatDay() {
        assertThat(due(tally.asOf(LocalDate.of(2026, 12, 9)), DECEMBER)).isEqualTo(44);
        assertThat(due(tally.asOf(LocalDate.of(2026, 12, 10)), DECEMBER)).isEqualTo(88);
        assertThat(due(tally.asOf(LocalDate.of(2026, 12, 10)), NOVEMBER)).isEqualTo(44);
    }

    @Test
    void theDaysOfTheMonthOfAChangeSumToOneTarget() {
        var sum = DECEMBER.from()
                .datesUntil(DECEMBER.to().plusDays(1))
                .mapToLong(day -> due(tally, Period.day(day)))
                .sum();
        assertThat(sum).isEqualTo(88);
        assertThat(due(tally, Period.day(CHRISTMAS))).isZero();
    }

    @Test
    void aDayIsWorkedAsTheCalendarOfItsMonthHadIt() {
        assertThat(tally.calendar(known).works(FIRST_FRIDAY)).isTrue();
        assertThat(tally.calendar(known).works(CHRISTMAS)).isFalse();
        assertThat(tally.asOf(LocalDate.of(2026, 12, 1)).calendar(known).works(CHRISTMAS))
                .isTrue();
    }

    @Test
    void leaveTakesOffWhatTheDaysWereWorthThen() {
        var away = new StaffFact.LeaveTaken(FIRST_FRIDAY, FIRST_FRIDAY);
        var noted = new Noted(LocalDate.of(2026, 12, 11), true, List.of(away));
        known.append(noted, "mei", "m1", Instant.EPOCH);
        assertThat(tally.leaveInHalves("mei", NOVEMBER, known)).isEqualTo(2);
        assertThat(due(tally, NOVEMBER)).isEqualTo(44 - 2);
    }

    @Test
    void whatWasAgreedHoldsFromItsDayAndAnOldCardKeepsWhatItWas() {
        var december = DECEMBER.from();
        var agreed = new StaffFact.TargetAgreed("mei", "visits", december, 60, 44, "走访");
        known.append(new Noted(LocalDate.of(2026, 11, 20), false, List.of(agreed)), "mei", "m2", Instant.EPOCH);
        assertThat(due(tally, DECEMBER)).isEqualTo(60);
        assertThat(due(tally, NOVEMBER)).isEqualTo(44);
        assertThat(due(tally.asOf(LocalDate.of(2026, 11, 19)), DECEMBER)).isEqualTo(44);
        assertThat(tally.monthly("mei", YearMonth.of(2026, 12), known)).containsEntry("visits", 60L);
    }
}
