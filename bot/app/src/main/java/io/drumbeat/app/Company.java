package io.drumbeat.app;

import io.drumbeat.allocation.AllocationRules;
import io.drumbeat.allowance.Quota;
import io.drumbeat.allowance.QuotaFile;
import io.drumbeat.asking.Superiors;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.campaign.Campaigns;
import io.drumbeat.campaign.CampaignsFile;
import io.drumbeat.command.Commands;
import io.drumbeat.config.Yaml;
import io.drumbeat.decision.Recorder;
import io.drumbeat.declared.Declared;
import io.drumbeat.declared.DeclaredMeasures;
import io.drumbeat.exchange.Rates;
import io.drumbeat.exchange.RatesFile;
import io.drumbeat.hearing.OwnWords;
import io.drumbeat.income.CashRules;
import io.drumbeat.income.CashRulesFile;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.inforce.FirstSeen;
import io.drumbeat.inforce.InForce;
import io.drumbeat.measure.Tally;
import io.drumbeat.measure.Written;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.payout.Calculator;
import io.drumbeat.payout.PlanFiles;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plantext.Existing;
import io.drumbeat.product.Products;
import io.drumbeat.product.ProductsFile;
import io.drumbeat.quota.Ramp;
import io.drumbeat.quota.Targets;
import io.drumbeat.quota.TargetsFile;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.quote.ApprovalsFile;
import io.drumbeat.recognition.EffortNews;
import io.drumbeat.recognition.WinAmounts;
import io.drumbeat.scorecard.Scorecards;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import io.drumbeat.stage.StagesFile;
import io.drumbeat.terms.HandoverRules;
import io.drumbeat.terms.HandoverRulesFile;
import io.drumbeat.workday.StateCalendar;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
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
    InForce<Stages> stagesInForce(CompanySettings company) {
        return CompanyFile.optional(company.files(), "stages.yml").readOr(Stages.USUAL, StagesFile::read);
    }

    @Bean
    Stages stages(InForce<Stages> stages) {
        return stages.atStart();
    }

    @Bean
    OwnWords ownWords(CompanySettings company, Commands commands) {
        var file = company.files().resolve("words.yml");
        return Files.exists(file) ? OwnWords.read(Yaml.read(file), commands.usages()) : OwnWords.NONE;
    }

    @Bean
    InForce<HandoverRules> handoverRules(CompanySettings company) {
        return CompanyFile.optional(company.files(), "handover.yml")
                .readOr(HandoverRules.USUAL, HandoverRulesFile::read);
    }

    @Bean
    InForce<ApprovalRules> approvalRules(CompanySettings company, People people, Stages stages) {
        return CompanyFile.optional(company.files(), "approvals.yml")
                .readOr(
                        ApprovalRules.NONE,
                        file -> ApprovalsFile.read(file, people, stages),
                        ApprovalsFile::readEarlier);
    }

    @Bean
    Superiors superiors(InForce<ApprovalRules> rules) {
        return new Superiors((day, known) -> rules.on(day, known).deputies());
    }

    @Bean
    InForce<Targets> targets(CompanySettings company, People people, InForce<DeclaredMeasures> declared) {
        var units = Written.of(declared.atStart());
        return CompanyFile.required(company.files(), "targets.yml")
                .read(
                        file -> TargetsFile.read(file, people, units.measures(), units::inItsUnit),
                        file -> TargetsFile.readEarlier(file, people, units.measures(), units::inItsUnit));
    }

    @Bean
    InForce<AllocationRules> allocationRules(CompanySettings company, People people) {
        return CompanyFile.optional(company.files(), "allocation.yml")
                .readOr(AllocationRules.USUAL, file -> AllocationRules.read(file, people), AllocationRules::read);
    }

    @Bean
    InForce<DeclaredMeasures> declaredMeasures(CompanySettings company, Stages stages, InForce<Products> products) {
        var ids = stages.all().stream().map(Stage::id).toList();
        var sold = products.atStart().all().stream().map(Products.Product::name).toList();
        return CompanyFile.optional(company.files(), "measures.yml")
                .readOr(
                        DeclaredMeasures.usual(),
                        file -> DeclaredMeasures.read(file, ids, sold),
                        DeclaredMeasures::read);
    }

    @Bean
    InForce<Scorecards> scorecards(CompanySettings company, InForce<DeclaredMeasures> declared) {
        var measures = Written.of(declared.atStart()).measures();
        var maturities = PeopleFile.maturities(Yaml.read(company.files().resolve("people.yml")));
        return CompanyFile.optional(company.files(), "scorecards.yml")
                .readOr(Scorecards.usual(), file -> Scorecards.read(file, measures, maturities), Scorecards::read);
    }

    @Bean
    WinAmounts winAmounts(@Value("${drumbeat.announce.amounts:shown}") WinAmounts amounts) {
        return amounts;
    }

    @Bean
    EffortNews effortNews(@Value("${drumbeat.announce.effort:hidden}") EffortNews news) {
        return news;
    }

    @Bean
    Quota quota(CompanySettings company) {
        var file = company.files().resolve("quota.yml");
        return Files.exists(file) ? QuotaFile.read(Yaml.read(file)) : Quota.STANDARD;
    }

    @Bean
    Tally tally(
            CompanySettings company,
            InForce<Targets> targets,
            InForce<StateCalendar> calendar,
            InForce<DeclaredMeasures> declared) {
        var ramp = CompanyFile.optional(company.files(), "allocation.yml")
                .readOr(
                        new Ramp(AllocationRules.USUAL.ramp()),
                        file -> new Ramp(AllocationRules.read(file).ramp()));
        return new Tally(targets, calendar, declared).ramping(ramp);
    }

    @Bean
    InForce<List<PayPlan>> plans(
            CompanySettings company, InForce<DeclaredMeasures> declared, Stages stages, People people) {
        var ids = declared.atStart().all().stream().map(Declared::id).collect(Collectors.toSet());
        var existing = Existing.of(
                stages.all().stream().map(Stage::name).collect(Collectors.toSet()),
                people.teamHistories().stream()
                        .flatMap(team -> team.all().stream())
                        .map(Team::id)
                        .collect(Collectors.toSet()),
                people.ever().stream().map(Person::id).collect(Collectors.toSet()));
        return PlanFiles.inForce(company.files(), ids, existing);
    }

    @Bean
    InForce<Campaigns> campaigns(
            CompanySettings company, People people, InForce<DeclaredMeasures> declared, InForce<List<PayPlan>> plans) {
        var measures = Written.of(declared.atStart());
        var rules = plans.atStart().stream()
                .flatMap(plan -> plan.rules().stream())
                .map(PayRule::name)
                .collect(Collectors.toSet());
        return CompanyFile.optional(company.files(), "campaigns.yml")
                .readOr(
                        Campaigns.NONE,
                        file -> CampaignsFile.read(file, measures, people, rules),
                        file -> CampaignsFile.readEarlier(file, measures));
    }

    @Bean
    InForce<CashRules> cashRules(CompanySettings company) {
        return CompanyFile.optional(company.files(), MoneyRules.CASH).readOr(CashRules.NONE, CashRulesFile::read);
    }

    @Bean
    InForce<Rates> rates(CompanySettings company) {
        return CompanyFile.optional(company.files(), MoneyRules.RATES).readOr(Rates.NONE, RatesFile::read);
    }

    @Bean
    InForce<Products> products(CompanySettings company) {
        return CompanyFile.optional(company.files(), MoneyRules.PRODUCTS).readOr(Products.NONE, ProductsFile::read);
    }

    @Bean
    MoneyRules moneyRules(InForce<CashRules> cash, InForce<Rates> rates, InForce<Products> products) {
        return new MoneyRules(cash, rates, products);
    }

    @Bean
    Calculator calculator(InForce<List<PayPlan>> plans, Tally tally) {
        return new Calculator(plans, tally);
    }

    /** Since when each promise is closed for itself; what was told before follows the rule of its time. */
    @Bean
    InForce<String> promises(CompanySettings company) {
        return CompanyFile.optional(company.files(), OpenSteps.RULES).readOr("", _ -> "");
    }

    /** What these say is a fact of the day when it changes. */
    @Bean
    FirstSeen firstSeen(List<InForce<?>> files, Recorder recorder) {
        return new FirstSeen(files, recorder);
    }
}
