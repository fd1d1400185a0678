package io.jets.test.local;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.event.Change;

/**
 * Packs parcels.
 */
@Job
class ShopJob {

	@DynamoDbStream(table = "parcels")
	void pack(Change<Parcel> change) {
	}

	@EventPattern("""
			{ "source": ["com.example.shop"], "detail": { "status": ["paid"] } }""")
	String paid() {
		return "shop";
	}

	@EventPattern("""
			{ "source": ["com.example.broken"] }""")
	void broken() {
		throw new IllegalStateException("no disk");
	}

	record Parcel(String id) {

	}

}
