package io.jets.test.limits;

import java.math.BigDecimal;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.Change;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with jobs that do not run, or not for long.
 */
@SpringBootApplication
public class LimitsApplication {

	@Job("stopped")
	static class StoppedJob {

		@DynamoDbStream("orders")
		@FunctionProperties(reservedConcurrency = "0")
		void ship(Change<Parcel> change) {
		}

		@DynamoDbStream(table = "returns", maximumRecordAge = "90s")
		@FunctionProperties(reservedConcurrency = "0")
		void restock(Change<Parcel> change) {
		}

		@EventPattern("""
				{ "source": ["com.example.shop"] }""")
		@FunctionProperties(reservedConcurrency = "0")
		void paid() {
		}

		@Cron("0 8 ? * 1 *")
		@FunctionProperties(reservedConcurrency = "0")
		void weekly() {
		}

	}

	@Job("parcels")
	static class ParcelJob {

		private final ObjectProvider<Runnable> nightWork;

		ParcelJob(ObjectProvider<Runnable> nightWork) {
			this.nightWork = nightWork;
		}

		@DynamoDbStream(table = "parcels", maximumRecordAge = "90s")
		void pack(Change<Parcel> change) {
		}

		@Rate("1 day")
		void daily() {
			this.nightWork.ifAvailable(Runnable::run);
		}

		@EventPattern("""
				{ "source": ["com.example.count"] }""")
		long count() {
			return 5;
		}

		@EventPattern("""
				{ "source": ["com.example.weigh"] }""")
		Weight weigh() {
			return new Weight(new BigDecimal("1.50"), 2.5f);
		}

	}

	record Parcel(String id) {

	}

	record Weight(BigDecimal net, float tare) {

	}

}
