package org.kapocs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;

/** What the house is made of, and what it is not. Each has been broken once to see that it speaks. */
class PartsRulesTest {
    /** Who acts as the house itself, which sees every row: named here, and few. */
    private static final Set<String> AS_THE_HOUSE = Set.of(
            "demo.InventedBudapest",
            "desk.plan.StepReminders",
            "desk.task.DueTasks",
            "desk.casework.Handover",
            "desk.casework.OwnConsents",
            "desk.casework.OwnReach",
            "desk.casework.ReachOfClient",
            "desk.casework.Withdrawals",
            "desk.consult.Advisers",
            "desk.consult.ConsultJobs",
            "desk.consult.ConsultSharing",
            "desk.consult.Sight",
            "desk.contact.CaseCodes",
            "desk.disclosure.Disclosures",
            "desk.disclosure.Lifting",
            "desk.rights.People",
            "desk.disclosure.YearlyCounts",
            "desk.document.ApartDocuments",
            "desk.document.OwnDocuments",
            "desk.duplicate.Comparing",
            "desk.papers.Expiry",
            "desk.referral.OwnWords",
            "desk.referral.PartnerDesks",
            "desk.referral.PartnerSight",
            "desk.referral.Places",
            "desk.referral.ReferralJobs",
            "desk.referral.ReferralLinks",
            "desk.referral.ReferralSharing",
            "desk.satisfaction.SatisfactionLinks",
            "desk.satisfaction.Settling",
            "desk.satisfaction.WithCase",
            "desk.seal.Glasses",
            "desk.takeover.Takeovers",
            "desk.takeover.TakingOver",
            "desk.transfer.Glimpse",
            "desk.transfer.Handing",
            "desk.transfer.RequestSweep",
            "desk.transfer.TransferLetters",
            "desk.transfer.TransferSharing",
            "desk.transfer.WithCase",
            "facts.client.Covering",
            "facts.client.HouseholdRows",
            "shared.access.Joining",
            "shared.access.SessionRows",
            "shared.access.SignIn",
            "shared.audit.Looks",
            "shared.audit.Trail",
            "shared.audit.Witness",
            "shared.filter.LeaversFilters",
            "shared.notification.LetterSweep",
            "shared.notification.Mailbox",
            "shared.notification.Postman",
            "shared.passkey.Passkeys",
            "shared.provider.Provider",
            "shared.webhook.Courier",
            "shared.webhook.DeliveryRows",
            "shared.webhook.Settling");

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(HouseRulesTest.CLASSES.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(room -> room.getName()))
                .as("packages that NullAway skips: give them a package-info.java with @NullMarked")
                .isEmpty();
    }

    @Test
    void the_house_has_one_way_to_the_database_and_one_to_the_web() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "lombok..",
                        "org.mapstruct..",
                        "org.jooq..",
                        "org.springframework.web.reactive.."))
                .because("the plan has JdbcClient and MVC, and each other way would be a second one")
                .check(HouseRulesTest.CLASSES);
    }

    @Test
    void what_asks_the_database_stays_in_its_room() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Rows")
                .or()
                .haveSimpleNameEndingWith("Queries")
                .should()
                .notBePublic()
                .because("other rooms come to the front door")
                .check(HouseRulesTest.CLASSES);
    }

    @Test
    void only_a_few_act_as_the_house_itself() {
        assertThat(HouseRulesTest.CLASSES.stream()
                        .filter(type -> type.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Who.Machine.class)))
                        .map(JavaClass::getName)
                        .map(name -> name.replace("org.kapocs.", ""))
                        .toList())
                .as("the house itself sees every row: who acts as it is reviewed, and listed here")
                .isSubsetOf(AS_THE_HOUSE);
    }
}
