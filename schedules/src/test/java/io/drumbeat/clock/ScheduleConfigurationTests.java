package io.drumbeat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.asking.OverdueCard;
import io.drumbeat.board.BoardCard;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.campaign.CampaignCard;
import io.drumbeat.campaign.CampaignWork;
import io.drumbeat.decision.Recorder;
import io.drumbeat.evening.EveningCard;
import io.drumbeat.finance.FinanceCard;
import io.drumbeat.kept.InMemorySettings;
import io.drumbeat.kept.Settings;
import io.drumbeat.likelihood.Likelihoods;
import io.drumbeat.measure.Tally;
import io.drumbeat.morning.DayLines;
import io.drumbeat.morning.MorningCard;
import io.drumbeat.morning.Slipping;
import io.drumbeat.payout.Calculator;
import io.drumbeat.payout.PayCards;
import io.drumbeat.quota.Targets;
import io.drumbeat.results.ResultsCard;
import io.drumbeat.round.CurrentRounds;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.InMemoryDeliveries;
import io.drumbeat.run.InMemoryRuns;
import io.drumbeat.run.Runs;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.team.Needs;
import io.drumbeat.team.TeamCard;
import io.drumbeat.team.WatchCard;
import io.drumbeat.week.ReportCard;
import io.drumbeat.week.WeeklyCard;
import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ScheduleConfigurationTests {
    @Test
    void allPushesAreFoundAndTick() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, TickingDatabase::fresh);
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(Settings.class, InMemorySettings::new);
            context.registerBean(Runs.class, () -> new InMemoryRuns());
            context.registerBean(WorkingCalendar.class, () -> new StateCalendar(CompanyDays.NONE));
            context.registerBean(Cadence.class, () -> new Cadence());
            context.registerBean(Deliveries.class, InMemoryDeliveries::new);
            context.registerBean(BusinessDays.class, () -> BusinessDays.DEFAULT);
            context.registerBean(
                    Recorder.class, () -> Calling.recorder(Calling.crowd(1), Clock.systemUTC(), new ArrayList<>()));
            context.registerBean(
                    Tally.class, () -> new Tally(new Targets(Map.of(), Map.of()), WorkingCalendar.WEEKDAYS));
            context.registerBean(
                    DayLines.class,
                    () -> new DayLines(
                            context.getBean(Tally.class),
                            new Likelihoods(context.getBean(Tally.class)),
                            new Slipping(context.getBean(Tally.class)),
                            List.of(),
                            List.of(),
                            CampaignWork.none(context.getBean(Tally.class))));
            context.register(
                    MorningCard.class,
                    CampaignWork.class,
                    CampaignCard.class,
                    EveningCard.class,
                    WeeklyCard.class,
                    Likelihoods.class,
                    Slipping.class,
                    Needs.class,
                    TeamCard.class,
                    CurrentRounds.class,
                    WatchCard.class,
                    BoardCard.class,
                    ResultsCard.class,
                    FinanceCard.class,
                    ReportCard.class);
            context.registerBean(Calculator.class, () -> new Calculator(List.of(), context.getBean(Tally.class)));
            context.registerBean(PayCards.class, () -> new PayCards(context.getBean(Calculator.class)));
            context.registerBean(
                    OverdueCard.class,
                    () -> new OverdueCard(new Asking(
                            new Matters(List.of()), (_, _, _) -> Optional.empty(), WorkingCalendar.WEEKDAYS)));
            context.register(ScheduleConfiguration.class);
            context.refresh();
            assertThat(context.getBean(Pushes.class).upcoming(1, Instant.parse("2026-11-20T10:00:00Z")))
                    .extracting(one -> one.push() + " " + one.at())
                    .contains(
                            "morning-plan 2026-11-23T01:00:00Z",
                            "weekly-progress 2026-11-23T01:00:00Z",
                            "overdue-approvals 2026-11-23T01:30:00Z",
                            "team-watch 2026-11-23T09:00:00Z",
                            "evening-check-in 2026-11-23T10:00:00Z",
                            "payout-ahead 2026-11-25T08:00:00Z",
                            "weekly-report 2026-11-27T08:00:00Z",
                            "finance-total 2026-11-27T08:30:00Z",
                            "payout-preview 2026-11-30T08:00:00Z",
                            "period-results 2026-12-01T01:15:00Z");
            assertThat(context.getBean(QuartzTicks.class).isRunning()).isTrue();
            assertThat(context.getBean(RunWork.class).isRunning()).isTrue();
        }
    }
}
