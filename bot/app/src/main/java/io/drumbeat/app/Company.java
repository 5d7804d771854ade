package io.drumbeat.app;

import io.drumbeat.allowance.Quota;
import io.drumbeat.allowance.QuotaFile;
import io.drumbeat.asking.Superiors;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.config.Yaml;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.payout.PlanFile;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.quota.Targets;
import io.drumbeat.quota.TargetsFile;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.quote.ApprovalsFile;
import io.drumbeat.stage.Stages;
import io.drumbeat.stage.StagesFile;
import io.drumbeat.terms.HandoverRules;
import io.drumbeat.terms.HandoverRulesFile;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the company wrote in its files, as beans. */
@Configuration(proxyBeanMethods = false)
class Company {
    @Bean
    People people(CompanySettings company, BusinessDays days, Clock clock) {
        return PeopleFile.read(Yaml.read(company.files().resolve("people.yml")), company.zone())
                .by(() -> days.of(clock.instant(), company.zone()));
    }

    @Bean
    Supplier<People> everybody(People people) {
        return () -> people;
    }

    @Bean
    BusinessDays businessDays(CompanySettings company) {
        return new BusinessDays(company.dayEnds(), company.backfillDays());
    }

    @Bean
    Stages stages(CompanySettings company) {
        var file = company.files().resolve("stages.yml");
        return Files.exists(file) ? StagesFile.read(Yaml.read(file)) : Stages.USUAL;
    }

    @Bean
    HandoverRules handoverRules(CompanySettings company) {
        var file = company.files().resolve("handover.yml");
        return Files.exists(file) ? HandoverRulesFile.read(Yaml.read(file)) : HandoverRules.USUAL;
    }

    @Bean
    ApprovalRules approvalRules(CompanySettings company, People people, Stages stages) {
        var file = company.files().resolve("approvals.yml");
        return Files.exists(file) ? ApprovalsFile.read(Yaml.read(file), people, stages) : ApprovalRules.NONE;
    }

    @Bean
    Superiors superiors(ApprovalRules rules) {
        return new Superiors(rules.deputies());
    }

    @Bean
    Targets targets(CompanySettings company, People people, WorkingCalendar calendar) {
        var measures = Arrays.stream(Measure.values()).map(Measure::id).collect(Collectors.toSet());
        return TargetsFile.read(
                Yaml.read(company.files().resolve("targets.yml")),
                people,
                calendar,
                measures,
                (measure, value) -> Measure.withId(measure).orElseThrow().isMoney()
                        ? Money.of(value.number(), Money.CNY).minor()
                        : value.number().longValueExact());
    }

    @Bean
    Quota quota(CompanySettings company) {
        var file = company.files().resolve("quota.yml");
        return Files.exists(file) ? QuotaFile.read(Yaml.read(file)) : Quota.STANDARD;
    }

    @Bean
    Tally tally(Targets targets) {
        return new Tally(targets);
    }

    @Bean
    Calculator calculator(CompanySettings company) {
        return new Calculator(PlanFile.read(Yaml.read(company.files().resolve("plan.yml"))));
    }
}
