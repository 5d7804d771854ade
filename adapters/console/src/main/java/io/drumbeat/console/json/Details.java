package io.drumbeat.console.json;

import io.drumbeat.fact.Fact;
import io.drumbeat.money.Money;
import io.drumbeat.shape.FactShape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kind of fact has to say, gathered before it becomes a record. */
final class Details {
    final String kind;

    @Nullable
    String customer;

    @Nullable
    String contact;

    @Nullable
    String amount;

    @Nullable
    String currency;

    RecordJson.@Nullable Next next;

    @Nullable
    String stage;

    @Nullable
    String product;

    @Nullable
    Boolean newCustomer;

    @Nullable
    String reason;

    @Nullable
    Integer score;

    @Nullable
    String note;

    @Nullable
    String voids;

    @Nullable
    String source;

    @Nullable
    LocalDate expected;

    @Nullable
    String to;

    @Nullable
    String giver;

    @Nullable
    List<RecordJson.Share> shares;

    @Nullable
    LocalDate from;

    @Nullable
    LocalDate until;

    @Nullable
    String deal;

    @Nullable
    String status;

    @Nullable
    String allocated;

    @Nullable
    String cost;

    Details(String kind) {
        this.kind = kind;
    }

    /** Whatever a fact says under the name that it has here. */
    Details saying(Fact fact) {
        var told = new Told(fact);
        var quote = told.part("quote", Long.class);
        if (quote != null) {
            note("#" + quote);
        }
        var receipt = told.part("receipt", Long.class);
        voids = receipt == null ? null : String.valueOf(receipt);
        amount(told.part("amount", Money.class));
        product = told.part("product", String.class);
        newCustomer = told.part("newCustomer", Boolean.class);
        reason = told.part("reason", String.class);
        score = told.part("score", Integer.class);
        source = told.part("source", String.class);
        expected = told.part("expected", LocalDate.class);
        to = told.part("to", String.class);
        until = told.part("until", LocalDate.class);
        deal = fact.deal();
        return this;
    }

    /** The parts of a fact by name: what another kind of fact says under the same name in another type is not meant. */
    private record Told(Fact fact) {
        <T> @Nullable T part(String name, Class<T> type) {
            var value = FactShape.of(fact).part(fact, name);
            return type.isInstance(value) ? type.cast(value) : null;
        }
    }

    Details amount(@Nullable Money money) {
        if (money != null) {
            amount = money.major().toPlainString();
            currency = money.currency().getCurrencyCode();
        }
        return this;
    }

    Details next(Fact.@Nullable NextStep step) {
        next = step == null ? null : new RecordJson.Next(step.date(), step.what());
        return this;
    }

    Details stage(String stage) {
        this.stage = stage;
        return this;
    }

    Details note(@Nullable String note) {
        this.note = note;
        return this;
    }
}
