package io.jets.test.local;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.event.Change;

/**
 * Stores parcels.
 */
@Job
class DepotJob {

	@DynamoDbStream(table = "parcels")
	void store(Change<ShopJob.Parcel> change) {
	}

	@EventPattern("""
			{ "source": ["com.example.shop"] }""")
	String paid() {
		return "depot";
	}

}
