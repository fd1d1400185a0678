package io.jets.test.orders;

import java.util.concurrent.CompletableFuture;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.Job;
import io.jets.event.BusEvent;

/**
 * Counts payments.
 */
@Job
class SalesJob {

	private final Carrier carrier;

	SalesJob(Carrier carrier) {
		this.carrier = carrier;
	}

	@EventPattern("""
			{ "source": ["com.example.shop"], "detail-type": ["Order Paid"] }""")
	Paid all(BusEvent<Paid> event) {
		this.carrier.ship(event.detail().order());
		return event.detail();
	}

	@EventPattern("""
			{ "source": ["com.example.shop"], "detail": { "total": [{ "numeric": [">=", 100] }] } }""")
	void big(BusEvent<Paid> event) {
	}

	@EventRule(bus = "partners", description = "Payments of partners", pattern = """
			{ "source": ["com.example.partner"] }""")
	@FunctionProperties(timeout = "30s")
	int partner(Context context) {
		this.carrier.ship("partner");
		return context.getRemainingTimeInMillis();
	}

	@EventPattern("""
			{ "source": ["com.example.never"] }""")
	CompletableFuture<Void> never() {
		this.carrier.ship("never");
		return new CompletableFuture<>();
	}

}
