package io.drumbeat.sql;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.sql.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Customers, contacts, deals, whose they are and their stages as tables, for whoever asks with SQL; the book is where they come from. */
public final class DerivedTables {
    private static final String DELETE = """
            with contacts as (delete from contact where customer = any(?)),
                owners as (delete from customer_owner where customer = any(?)),
                deals as (delete from deal where customer = any(?)),
                deal_owners as (delete from deal_owner where customer = any(?)),
                stages as (delete from deal_stage where customer = any(?))
            delete from customer where id = any(?)""";
    private static final String INSERT_CUSTOMER = "insert into customer (id, name, last_contact) values (?, ?, ?)";
    private static final String INSERT_CUSTOMER_OWNER =
            "insert into customer_owner (customer, since, person) values (?, ?, ?)";
    private static final String INSERT_DEAL_OWNER =
            "insert into deal_owner (deal, since, customer, person) values (?, ?, ?, ?)";
    private static final String INSERT_CONTACT = "insert into contact (customer, place, name) values (?, ?, ?)";
    private static final String INSERT_DEAL = """
            insert into deal (id, number, customer, stage, amount_minor, amount_currency, expected_close,
                opened_on, collected_minor, collected_currency, lost_reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_STAGE =
            "insert into deal_stage (deal, place, customer, stage, reached_on, receipt) values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final SqlLedger ledger;

    public DerivedTables(JdbcTemplate jdbc, TransactionOperations transactions, Json json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ledger = new SqlLedger(jdbc, json);
    }

    /** Empties the tables and derives them again from the whole ledger, while nobody records. */
    public void rebuild(Supplier<FoldedLedger> empty) {
        transactions.executeWithoutResult(_ -> {
            var book = ledger.caughtUp(empty.get(), ledger.lock().position());
            jdbc.execute("truncate customer, customer_owner, contact, deal, deal_owner, deal_stage");
            insert(
                    book,
                    book.the(Customers.class).all().stream().map(Customer::id).toList());
        });
    }

    /** Makes the rows of these customers what the book says of them. */
    void write(FoldedLedger book, Collection<String> customers) {
        if (customers.isEmpty()) {
            return;
        }
        var ids = customers.toArray(String[]::new);
        jdbc.update(DELETE, ids, ids, ids, ids, ids, ids);
        insert(book, customers);
    }

    private void insert(FoldedLedger book, Collection<String> ids) {
        var customers = new ArrayList<Object[]>();
        var customerOwners = new ArrayList<Object[]>();
        var dealOwners = new ArrayList<Object[]>();
        var contacts = new ArrayList<Object[]>();
        var deals = new ArrayList<Object[]>();
        var stages = new ArrayList<Object[]>();
        for (var id : ids) {
            book.the(Customers.class).withId(id).ifPresent(customer -> {
                customers.add(new Object[] {id, customer.name(), customer.lastContact()});
                customer.owners().tenures().forEach(t -> customerOwners.add(new Object[] {id, t.since(), t.person()}));
                var place = 0;
                for (var contact : customer.contacts()) {
                    contacts.add(new Object[] {id, place++, contact});
                }
            });
            for (var deal : book.the(Deals.class).of(id)) {
                deals.add(row(deal));
                deal.owners()
                        .tenures()
                        .forEach(t -> dealOwners.add(new Object[] {deal.id(), t.since(), id, t.person()}));
                var place = 0;
                for (var step : deal.history()) {
                    stages.add(new Object[] {deal.id(), place++, id, step.stage(), step.on(), step.receipt()});
                }
            }
        }
        insert(INSERT_CUSTOMER, customers);
        insert(INSERT_CUSTOMER_OWNER, customerOwners);
        insert(INSERT_CONTACT, contacts);
        insert(INSERT_DEAL, deals);
        insert(INSERT_DEAL_OWNER, dealOwners);
        insert(INSERT_STAGE, stages);
    }

    private void insert(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private static Object[] row(Deal deal) {
        var amount = deal.amount();
        return new Object[] {
            deal.id(),
            deal.number(),
            deal.customer(),
            deal.stage(),
            amount == null ? null : amount.minor(),
            amount == null ? null : amount.currency().getCurrencyCode(),
            deal.expectedClose(),
            deal.openedOn(),
            deal.collected().minor(),
            deal.collected().currency().getCurrencyCode(),
            deal.lostReason()
        };
    }
}
