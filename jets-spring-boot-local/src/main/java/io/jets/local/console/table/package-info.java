/**
 * The tables of DynamoDB, as the console shows and writes them.
 */
@NullMarked
package io.jets.local.console.table;

import org.jspecify.annotations.NullMarked;
