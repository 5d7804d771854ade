package io.drumbeat.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.command.Command;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Ledger;
import io.drumbeat.repetition.Repetition;
import io.drumbeat.schedule.Push;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The house rules that a compiler does not hold up. */
class StructureTests {
    /** One push for each entry of a company's file, so it is made and not found. */
    private static final String WRITTEN_BY_THE_COMPANY = "CompanyNote";

    private static final DescribedPredicate<JavaClass> FROM_TESTS =
            DescribedPredicate.describe("travel with the tests", type -> type.getSource()
                    .map(source -> source.getUri().toString().contains("-tests.jar"))
                    .orElse(false));

    private static void hold(ArchRule rule) {
        rule.check(House.CLASSES);
    }

    @Test
    void roomsDoNotDependOnEachOtherInCircles() {
        hold(slices().matching("io.drumbeat.(*)..").should().beFreeOfCycles());
    }

    @Test
    void aPackageWithinAPackageIsItsOwnAffair() {
        hold(noClasses()
                .should(dependOnWhatIsWithinAnother())
                .because("who uses a room uses what stands at its door; a class within it may change tomorrow"));
    }

    private static ArchCondition<JavaClass> dependOnWhatIsWithinAnother() {
        return ArchCondition.from(DescribedPredicate.describe(
                "depend on what is within another room", type -> type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(target -> isWithin(target) && !room(target).equals(room(type)))));
    }

    private static boolean isWithin(JavaClass type) {
        return type.getPackageName().startsWith(room(type) + ".");
    }

    /** As {@code io.drumbeat.sql}; of what is not ours the package. */
    private static String room(JavaClass type) {
        var name = type.getPackageName().split("\\.");
        return type.getPackageName().startsWith("io.drumbeat.")
                ? String.join(".", List.of(name).subList(0, 3))
                : type.getPackageName();
    }

    /** The same two rules as Modulith reads them; it looks at each pair of rooms again and again. */
    @Test
    void modulithAgrees() {
        Assumptions.assumeTrue(Repetition.of(0, 1) > 0, "takes its time");
        ApplicationModules.of("io.drumbeat", FROM_TESTS).verify();
    }

    @Test
    void aCommandIsAPackagePrivateComponent() {
        hold(classes()
                .that()
                .implement(Command.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(Component.class)
                .because("a command is one file that nobody else calls; Bot finds it by its Usage"));
    }

    @Test
    void aPushIsAPackagePrivateComponent() {
        hold(classes()
                .that()
                .implement(Push.class)
                .and()
                .doNotHaveSimpleName(WRITTEN_BY_THE_COMPANY)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(Component.class)
                .because("a push is one file named for what the team receives"));
    }

    @Test
    void whoStoresNamesAndMendsFactsKnowsNoneOfThem() {
        hold(noClasses()
                .that()
                .haveNameMatching(".*\\.(FactShape|Json|JsonShapes|FactNames|Fields|Rewriting)(\\$.*)?")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are one kind of fact", type -> type.isRecord() && type.isAssignableTo(Fact.class)))
                .because("a new fact touches its family, its command and its test"));
    }

    @Test
    void oneClassImportsQuartz() {
        hold(noClasses()
                .that()
                .haveNameNotMatching("io\\.drumbeat\\.clock\\.QuartzTicks(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.quartz..")
                .because("Quartz only ticks; everything else is a function of an occurrence"));
    }

    @Test
    void onlyTheRedisRoomImportsJedis() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("io.drumbeat.redis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("redis.clients..", "redis.embedded..")
                .because("what Redis holds may be forgotten, and one room knows how"));
    }

    @Test
    void onlyTheSqlRoomSpeaksSql() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages("io.drumbeat.sql..", "io.drumbeat.app", "io.drumbeat.clock")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
                .because("one SQL dialect lives in one room"));
    }

    @Test
    void theVendorsSdksStayInTheirRooms() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("io.drumbeat.feishu..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.lark..")
                .because("the core knows no platform"));
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("io.drumbeat.dingtalk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.aliyun..", "com.dingtalk..")
                .because("the core knows no platform"));
    }

    @Test
    void timeIsAParameter() {
        for (var type : new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
            hold(noClasses().should().callMethod(type, "now").because("every moment comes from a Clock"));
        }
        hold(noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .because("every moment comes from a Clock"));
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "io.drumbeat.app",
                                "io.drumbeat.clock",
                                "io.drumbeat.sql..",
                                "io.drumbeat.redis..",
                                "io.drumbeat.feishu..",
                                "io.drumbeat.dingtalk..")
                        .should()
                        .callMethod(Clock.class, "systemDefaultZone")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC")
                        .because(
                                "one clock is wired for the whole house; only seals, sending and tokens run in real time beside a demo's"));
    }

    /** The ledger itself gives nothing but of somebody or something; going through everybody is the way round it. */
    @Test
    void onlyWhatIsTakenOutGoesThroughEverybodyWhoToldSomething() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages("io.drumbeat.fold", "io.drumbeat.export", "io.drumbeat.console.api")
                .should()
                .callMethod(Ledger.class, "tellers")
                .because("a feature asks for a subject, a person's days, or by an index it declares"));
    }

    @Test
    void onlyPayoutAndARepsOwnCardsSpeakOfPay() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.drumbeat.payout",
                        "io.drumbeat.payreason",
                        "io.drumbeat.whatif",
                        "io.drumbeat.morning",
                        "io.drumbeat.week",
                        "io.drumbeat.sql",
                        "io.drumbeat.card")
                .should()
                .callConstructor(PrivateCard.class, Card.class, String.class)
                .orShould()
                .callConstructor(PrivateCard.class, Card.class, String.class, Set.class)
                .because("pay is private by type"));
    }

    @Test
    void nobodyPrintsToTheConsole() {
        hold(noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what is worth saying is said in chat or in the log"));
    }

    @Test
    void namesSayWhatThingsAre() {
        hold(noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO)")
                .because("such names say nothing about sales"));
    }
}
