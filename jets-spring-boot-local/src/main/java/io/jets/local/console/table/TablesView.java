package io.jets.local.console.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The tables of DynamoDB.
 *
 * @param aws whether jobs follow tables on AWS
 * @param obstacle why tables cannot be read or items cannot be written, {@code null} if
 * they can
 * @param tables the tables
 */
public record TablesView(boolean aws, @Nullable String obstacle, List<Table> tables) {

	/**
	 * A table.
	 *
	 * @param name the name
	 * @param keys the partition key and the sort key
	 */
	public record Table(String name, List<Key> keys) {

	}

	/**
	 * A key attribute.
	 *
	 * @param name the name
	 * @param type {@code S}, {@code N} or {@code B}
	 */
	public record Key(String name, String type) {

	}

}
