package io.jets.test.orders;

record Paid(String order, int total) {

}
