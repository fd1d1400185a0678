package io.jets.local.dynamodb;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The primary key of a table.
 *
 * @param partition the partition key
 * @param sort the sort key, {@code null} if there is none
 */
public record TableKey(KeyAttribute partition, @Nullable KeyAttribute sort) {

	private static final KeyAttribute DEFAULT_PARTITION = new KeyAttribute("id", "S");

	/**
	 * The default key: {@code id}, a string.
	 */
	public static final TableKey DEFAULT = new TableKey(DEFAULT_PARTITION, null);

	/**
	 * Reads a key from settings.
	 * @param table the name of the table
	 * @param partitionKey the value of
	 * {@code jets.local.dynamodb.tables.<table>.partition-key}, {@code <name>:<type>}
	 * where the type is {@code S}, {@code N} or {@code B}; {@code null} for {@code id:S}
	 * @param sortKey the value of {@code jets.local.dynamodb.tables.<table>.sort-key},
	 * likewise; {@code null} for none
	 * @return the key
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if a value is not a valid key
	 */
	public static TableKey of(String table, @Nullable String partitionKey, @Nullable String sortKey) {
		String prefix = "jets.local.dynamodb.tables." + table;
		KeyAttribute partition = (partitionKey != null) ? KeyAttribute.parse(prefix + ".partition-key", partitionKey)
				: DEFAULT_PARTITION;
		KeyAttribute sort = (sortKey != null) ? KeyAttribute.parse(prefix + ".sort-key", sortKey) : null;
		if (sort != null && sort.name().equals(partition.name())) {
			throw new InvalidConfigurationPropertyValueException(prefix + ".sort-key", sortKey,
					"The sort key must be another attribute than the partition key " + partition.name() + ".");
		}
		return new TableKey(partition, sort);
	}

	@Override
	public String toString() {
		return (this.sort != null) ? this.partition + ", " + this.sort : this.partition.toString();
	}

}
