package io.drumbeat.batch;

import io.drumbeat.ledger.ChangeFact;
import io.drumbeat.ledger.CustomerFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.FileFact;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.QuoteFact;
import io.drumbeat.ledger.StaffFact;
import io.drumbeat.ledger.Told;
import java.util.Collection;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/**
 * Facts by the ids of the people they name, and by whoever told them where that is no plain line of theirs: those are found
 * by their receipts.
 */
@Component
public final class Mentioned implements Index<String> {
    @Override
    public Collection<String> keys(Entry entry) {
        var people = new HashSet<String>();
        if (Told.imported(entry) || changesAnother(entry.fact())) {
            people.add(entry.person());
        }
        switch (entry.fact()) {
            case CustomerFact.CustomerListed(var _, var _, var owner) when owner != null -> people.add(owner);
            case CustomerFact.CustomerHandedOver handed -> {
                people.add(handed.from());
                people.add(handed.to());
            }
            case QuoteFact.ApprovalAsked asked -> people.add(asked.approver());
            case StaffFact.KudosGiven kudos -> people.add(kudos.to());
            default -> {}
        }
        return people;
    }

    private static boolean changesAnother(Fact fact) {
        return fact instanceof ChangeFact.Voided
                || fact instanceof ChangeFact.Corrected
                || fact instanceof FileFact.ImportConfirmed
                || fact instanceof FileFact.ImportTakenBack;
    }
}
